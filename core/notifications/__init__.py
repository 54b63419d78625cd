"""What is told to people who are not looking: a summary each week, and at once what cannot wait, by mail and by web push.

Everything told is derived from the to-do list, so whoever makes something urgent has nothing to tell here. A change that should not wait
for the hourly look (a consent that ends in 14, 7 or 1 days, or has ended) stages `core.jobs.LookForNews` in its own transaction:

    await stage(session, company_id, LookForNews())

What was told before is not told again: each person hears of a thing once by each way (a consent once for each of its warnings), whatever
number of looks there were. A new kind of urgent question is added in `urgent.KEYS`.
"""
