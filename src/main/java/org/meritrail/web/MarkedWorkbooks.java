package org.meritrail.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.meritrail.analysis.examples.Proposing;
import org.meritrail.analysis.examples.Proposing.Proposal;
import org.meritrail.authoring.AnnotatedCopies;
import org.meritrail.authoring.Copies;
import org.meritrail.authoring.difference.Difference;
import org.meritrail.authoring.difference.DifferenceWorkbook;
import org.meritrail.authoring.proposals.ProposedCopy;
import org.meritrail.content.Workspace;
import org.meritrail.governance.Decision;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.findings.Finding;
import org.springframework.stereotype.Component;

/**
 * Copies of workbooks in which findings, differences or proposed cases are marked, made for whoever asks and not kept. A workbook is
 * looked for among those in which there is something to mark: no path that was sent is ever opened.
 */
@Component
public final class MarkedWorkbooks {

    private static final String WORKBOOKS = "decision-tables/";

    private final PlanVersions versions;
    private final VersionMeanings meanings;
    private final Workspace workspace;

    MarkedWorkbooks(PlanVersions versions, VersionMeanings meanings, Workspace workspace) {
        this.versions = versions;
        this.meanings = meanings;
        this.workspace = workspace;
    }

    /** @param path of a workbook of the version, such as {@code decision-tables/commission/commission.xlsx} */
    public Decision<Download> findings(PlanVersion version, String path, Texts texts) {
        List<Finding> found = versions.findings(version);
        return unpacked(version, folder -> findings(folder, found, path, texts));
    }

    /** @param policy the folder in which the findings are */
    public Decision<Download> findings(Path policy, List<Finding> findings, String path, Texts texts) {
        return findings(policy, findings.stream().filter(finding -> finding.place().file().equals(path)).toList(), texts)
                .fold(Decision::granted, nothing -> Decision.refused("refused.copy.nothing-found", path));
    }

    /** All workbooks in which there are findings, packed if there are several. */
    public Decision<Download> findings(Path policy, List<Finding> findings, Texts texts) {
        return workspace.within(copies -> {
            AnnotatedCopies all = AnnotatedCopies.write(policy, findings, copies, texts);
            return switch (all.written().size()) {
                case 0 -> all.refused().entrySet().stream().findFirst().<Decision<Download>>map(file -> Decision.refused("refused.copy.unopened", file.getKey(), file.getValue()))
                        .orElseGet(() -> Decision.refused("refused.copy.nothing-to-mark"));
                case 1 -> Decision.granted(Download.of(all.written().get(0)));
                default -> Decision.granted(Download.zip(texts.say("annotated.file") + ".zip", copies));
            };
        });
    }

    /** The newer workbook with what differs in it. */
    public Decision<Download> differences(VersionMeanings.Compared compared, String path, Texts texts) {
        List<Difference> its = compared.differences().stream().filter(one -> path.equals(WORKBOOKS + one.entry().workbook())).toList();
        boolean there = compared.after().bytes().files().containsKey(path);
        return its.isEmpty() || !there ? Decision.refused("refused.copy.no-difference", path)
                : copy(compared.after(), path, texts.say("difference.file"), (original, copy) -> DifferenceWorkbook.write(original, its.get(0).entry().workbook(), its, texts, copy));
    }

    /** With cases for what its examples do not reach, to be confirmed. */
    public Decision<Download> proposals(PlanVersion version, String path, Texts texts) {
        return meanings.policy(version).fold(policy -> {
            List<Proposal> its = Proposing.of(policy).cases().stream().filter(proposal -> path.equals(WORKBOOKS + proposal.workbook())).toList();
            return its.isEmpty() ? Decision.refused("refused.copy.no-proposal", path) : copy(version, path, texts.say("proposal.file"), (original, copy) -> ProposedCopy.write(original, copy, its));
        }, Decision.Refused::new);
    }

    /** Writes a copy, or says why there is none. */
    private interface Writing {

        Optional<Message> write(Path original, Path copy) throws IOException;
    }

    /** @param path one of the version's own */
    private Decision<Download> copy(PlanVersion version, String path, String suffix, Writing writing) {
        return unpacked(version, folder -> workspace.within(apart -> {
            Path copy = apart.resolve(Copies.path(apart, path, suffix).getFileName());
            try {
                return writing.write(folder.resolve(path), copy).<Decision<Download>>map(reason -> Decision.refused("refused.copy.unopened", path, reason))
                        .orElseGet(() -> Decision.granted(Download.of(copy)));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }));
    }

    private <T> T unpacked(PlanVersion version, Function<Path, T> work) {
        return workspace.within(folder -> {
            versions.unpack(version, folder);
            return work.apply(folder);
        });
    }
}
