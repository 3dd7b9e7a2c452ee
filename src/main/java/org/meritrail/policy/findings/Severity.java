package org.meritrail.policy.findings;

/** What follows from a finding. */
public enum Severity {
    /** The policy cannot be used. */
    ERROR,
    /** The policy does what it says; whether that is what its author meant is for them to look at. */
    WARNING;

    /** Its key in bundles and its name in JSON. */
    public String key() {
        return this == ERROR ? "error" : "warning";
    }
}
