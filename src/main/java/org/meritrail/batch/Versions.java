package org.meritrail.batch;

import org.meritrail.policy.drools.Rules;

/** The versions of what is running. */
final class Versions {

    private static final String UNPACKED = "development";

    private Versions() {
    }

    static ControlTotals.Engine running() {
        return new ControlTotals.Engine(version(Versions.class), Rules.engineVersion(), Runtime.version().toString());
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? UNPACKED : version;
    }
}
