package org.meritrail.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.kernel.Texts;
import org.meritrail.policy.findings.Finding;

/**
 * Annotated copies of all workbooks of a policy that have findings.
 *
 * @param written the copies
 * @param refused why a file below the policy folder has no copy
 */
public record AnnotatedCopies(List<Path> written, Map<String, Message> refused) {

    /**
     * @param policy   the folder that holds {@code decision-tables/}
     * @param findings of the policy; those of rule files have no workbook to stand in
     * @param folder   for the copies, each at its workbook's path and with a name of its own
     */
    public static AnnotatedCopies write(Path policy, List<Finding> findings, Path folder, Texts texts) {
        Map<String, List<Finding>> byFile = findings.stream().filter(finding -> Copies.isWorkbook(policy, finding.place().file()))
                .collect(Collectors.groupingBy(finding -> finding.place().file(), LinkedHashMap::new, Collectors.toList()));
        AnnotatedCopies copies = new AnnotatedCopies(new ArrayList<>(), new LinkedHashMap<>());
        byFile.forEach((file, found) -> copies.add(policy, file, found, folder, texts));
        return copies;
    }

    private void add(Path policy, String file, List<Finding> findings, Path folder, Texts texts) {
        Path copy = Copies.path(folder, file, texts.say("annotated.file"));
        try {
            AnnotatedWorkbook.write(policy.resolve(file), findings, texts, copy).ifPresentOrElse(reason -> refused.put(file, reason), () -> written.add(copy));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
