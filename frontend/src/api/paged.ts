/** How every list goes on: by the cursor of the page before. Null, because the query library turns undefined into a cursor `0`. */
export const PAGED = {
  pageParamName: "after",
  initialPageParam: null,
  getNextPageParam: (page: { next: string | null }) => page.next,
};
