package org.meritrail.web.pages;

import java.util.List;
import java.util.stream.Stream;
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
        Entry made = version.bytes().made();
        return version.fold(
                draft -> new ShownVersion(version, "draft", null, List.of(made)),
                submitted -> new ShownVersion(version, "submitted", submitted.effective(), List.of(made, submitted.submission())),
                approved -> new ShownVersion(version, "approved", approved.effective(), List.of(made, approved.submission(), approved.approval())),
                retired -> retired(retired));
    }

    private static ShownVersion retired(PlanVersion.Retired retired) {
        ShownVersion before = of(retired.before());
        return new ShownVersion(retired, "retired", before.effective(), Stream.concat(before.history.stream(), Stream.of(retired.retirement())).toList());
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
