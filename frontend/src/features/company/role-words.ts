import { msg } from "@lingui/core/macro";

export const ROLES = { owner: msg`Owner`, member: msg`Member`, accountant: msg`Accountant` };
