package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.governance.Entry;
import org.meritrail.kernel.Fingerprint;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersion;

/**
 * A version of the policy as a page shows it.
 *
 * @param state     draft, submitted, approved or retired
 * @param effective null before it is submitted
 * @param history   who did what to it, the oldest first
 */
public record ShownVersion(PlanVersion version, String state, Effective effective, List<Entry> history) {

    static ShownVersion of(PlanVersion version) {
        return new ShownVersion(version, version.state(), effective(version), version.history());
    }

    private static Effective effective(PlanVersion version) {
        return version.fold(draft -> null, PlanVersion.Submitted::effective, PlanVersion.Approved::effective, retired -> effective(retired.before()));
    }

    /**
     * One of its files.
     *
     * @param address the page that shows it
     */
    public record File(String path, String address, String download, Fingerprint sha256) {
    }

    public List<File> files() {
        return version.bytes().files().entrySet().stream().map(file -> new File(file.getKey(), Place.file(version.number(), file.getKey()),
                Place.download(version.number(), file.getKey()), file.getValue())).toList();
    }

    /** What was done last, and by whom. */
    public Entry last() {
        return history.get(history.size() - 1);
    }
}
