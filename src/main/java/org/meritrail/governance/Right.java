package org.meritrail.governance;

/** Something a person may be allowed to do. Roles are made of these; addresses and calls ask for one each. */
public enum Right {
    /** See policy versions, their files and their findings. */
    SEE_POLICY,
    /** Make drafts, try them and submit them. */
    EDIT_POLICY,
    /** Approve and retire submitted versions of others. */
    APPROVE_POLICY,
    /** Hand in data. */
    DELIVER_DATA,
    /** See runs, payouts, explanations, rejects and what was handed in, of everyone. */
    SEE_PAY,
    /** Start, review and discard runs; close and re-open periods. */
    RUN,
    /** Release a run that others started and reviewed, under a policy that others approved. */
    RELEASE,
    /** Ask for manual adjustments of the pay of others, and withdraw what one asked for. */
    ASK_FOR_ADJUSTMENT,
    /** Approve and reject adjustments that others asked for. */
    APPROVE_ADJUSTMENT,
    /** Fetch payroll files. */
    FETCH_PAYROLL,
    /** See one's own payouts and why. */
    SEE_OWN_PAY,
    /** Make accounts, give roles, set passwords. */
    MANAGE_ACCOUNTS,
    /** Erase persons together with somebody else, hold what must stay, and erase what was kept long enough. */
    PROTECT_PERSONS,
    /** See the journal. */
    SEE_JOURNAL,
    /** See metrics of the service. */
    SEE_METRICS
}
