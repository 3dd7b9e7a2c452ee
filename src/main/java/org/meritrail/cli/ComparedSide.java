package org.meritrail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.kernel.Message;
import org.meritrail.policy.Policies;

/**
 * One of the two things that are compared.
 *
 * @param folder   holds the policy
 * @param workbook path below {@code decision-tables/}; empty where the whole policy is meant
 */
record ComparedSide(Path folder, String workbook) {

    private static final String WORKBOOKS = "decision-tables";
    private static final String ALONE = "workbook.xlsx";

    /** Empty for a workbook that lies in no policy. */
    static Optional<ComparedSide> inAPolicy(Path path) {
        Path tried = path.toAbsolutePath().normalize();
        if (!Files.exists(tried)) {
            throw new Faults.Fault(Message.of("cli.nothing-to-compare", tried.toString()));
        }
        if (Files.isDirectory(tried)) {
            return Optional.of(whole(tried));
        }
        return Stream.iterate(tried, above -> above != null, Path::getParent).filter(above -> Policies.isAt(above) && Policies.reads(above, tried)).findFirst()
                .map(folder -> new ComparedSide(folder, folder.resolve(WORKBOOKS).relativize(tried).toString().replace('\\', '/')));
    }

    private static ComparedSide whole(Path folder) {
        if (!Policies.isAt(folder)) {
            throw new Faults.Fault(Message.of("cli.no-policy-in", folder.toString()));
        }
        return new ComparedSide(folder, "");
    }

    /**
     * A workbook that lies in no policy, in the place of one that does: lines may read what other workbooks say, and rules.
     *
     * @param other empty where that one lies in none either; both are then read alone
     * @param apart an empty folder
     */
    static ComparedSide inPlaceOf(Optional<ComparedSide> other, Path workbook, Path apart) {
        String path = other.map(ComparedSide::workbook).filter(known -> !known.isEmpty()).orElse(ALONE);
        try {
            for (ComparedSide side : other.stream().toList()) {
                for (String part : List.of(WORKBOOKS, "rules")) {
                    copy(side.folder.resolve(part), apart.resolve(part));
                }
            }
            Path copy = apart.resolve(WORKBOOKS).resolve(path);
            Files.createDirectories(copy.getParent());
            Files.copy(workbook, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ComparedSide(apart, path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void copy(Path folder, Path apart) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = apart.resolve(folder.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    Path file(String path) {
        return folder.resolve(WORKBOOKS).resolve(path);
    }
}
