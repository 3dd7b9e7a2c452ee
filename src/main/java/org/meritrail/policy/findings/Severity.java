package org.meritrail.policy.findings;

/** What follows from a finding, the gravest first. */
public enum Severity {
    /** The policy cannot be used. */
    ERROR("error"),
    /** The policy can be tried; before it is approved, somebody has to sign that it is right. */
    SIGN_OFF("sign-off"),
    /** The policy does what it says; whether that is what its author meant is for them to look at. */
    WARNING("warning");

    private final String key;

    Severity(String key) {
        this.key = key;
    }

    /** Its key in bundles and its name in JSON. */
    public String key() {
        return key;
    }
}
