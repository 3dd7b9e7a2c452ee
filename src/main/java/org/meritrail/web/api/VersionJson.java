package org.meritrail.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.meritrail.governance.Entry;
import org.meritrail.plan.Effective;
import org.meritrail.plan.PlanVersion;

/**
 * A version as it is sent.
 *
 * @param payable       whether runs may pay by it: only once it is approved, and until it is retired
 * @param policy        fingerprint of what it means
 * @param effectiveFrom null until it is submitted
 * @param effectiveTo   null for no end
 * @param submitted     null before; so are the others
 */
record VersionJson(int number, String state, boolean payable, String policy, List<FileJson> files, SortedSet<String> authors,
                   LocalDate effectiveFrom, LocalDate effectiveTo, StepJson made, StepJson submitted, StepJson approved, StepJson retired) {

    record FileJson(String path, String sha256) {
    }

    record StepJson(String who, Instant at, String note) {
        private static StepJson of(Entry entry) {
            return new StepJson(entry.who(), entry.at(), entry.note());
        }
    }

    static VersionJson of(PlanVersion version) {
        return version.fold(
                draft -> json(draft, Optional.empty(), null, null, null),
                submitted -> json(submitted, Optional.of(submitted.effective()), submitted.submission(), null, null),
                approved -> json(approved, Optional.of(approved.effective()), approved.submission(), approved.approval(), null),
                retired -> of(retired.before()).retired(retired));
    }

    private static VersionJson json(PlanVersion version, Optional<Effective> days, Entry submitted, Entry approved, Entry retired) {
        List<FileJson> files = version.bytes().files().entrySet().stream().map(file -> new FileJson(file.getKey(), file.getValue().hex())).toList();
        return new VersionJson(version.number(), version.state(), version instanceof PlanVersion.Approved, version.bytes().policy().hex(), files,
                version.authors(), days.map(Effective::from).orElse(null), days.map(Effective::to).orElse(null),
                StepJson.of(version.bytes().made()), step(submitted), step(approved), step(retired));
    }

    private VersionJson retired(PlanVersion.Retired version) {
        return new VersionJson(number, version.state(), false, policy, files, authors, effectiveFrom, effectiveTo, made, submitted, approved,
                StepJson.of(version.retirement()));
    }

    private static StepJson step(Entry entry) {
        return entry == null ? null : StepJson.of(entry);
    }
}
