package org.meritrail.verifier;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The list of an export's files, which is written in one form, and whether these are all of a name that its format knows. */
final class Manifest {

    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String CONTENT = "content/[0-9a-f]{64}";

    /** What exports are of: their members besides the list, and the names of their files. */
    private enum Format {
        RUN("meritrail/export/run/1", Set.of("run"), "ledger[.]jsonl|hashes[.]txt|persons[.]jsonl|basis[.]json|checkpoints/" + NUMBER + "[.]checkpoint|outputs/[^/]+"),
        PAYOUT("meritrail/export/payout/1", Set.of("run", "person"), "leaves/" + NUMBER + "[.](json|tlog-proof)");

        private final String schema;
        private final Set<String> members;
        private final String names;

        Format(String schema, Set<String> about, String names) {
            this.schema = schema;
            this.members = new TreeSet<>(about);
            this.members.addAll(List.of("files", "schema"));
            this.names = names + "|checkpoint|vkeys[.]txt|" + CONTENT;
        }
    }

    private Manifest() {
    }

    /** Every file is the one that is listed, there is no other, and all are of the format. @return how many are listed */
    static int check(Export export) throws IOException, Flaw {
        Map<String, Object> manifest = export.object(Export.MANIFEST);
        Map<String, Object> listed = Members.object(Export.MANIFEST, manifest, "files");
        for (Map.Entry<String, Object> file : listed.entrySet()) {
            if (!HexFormat.of().formatHex(Merkle.sha256(export.bytes(file.getKey()))).equals(file.getValue())) {
                throw new Flaw(file.getKey(), "manifest", file.getValue());
            }
        }
        for (String name : export.names()) {
            if (!name.equals(Export.MANIFEST) && !listed.containsKey(name)) {
                throw new Flaw(name, "unlisted");
            }
        }
        checkForm(export, manifest);
        return listed.size();
    }

    private static void checkForm(Export export, Map<String, Object> manifest) throws IOException, Flaw {
        Format format = format(manifest);
        for (String member : manifest.keySet()) {
            if (!format.members.contains(member)) {
                throw new Flaw(Export.MANIFEST, "manifest-member", member);
            }
        }
        if (!Form.canonical(manifest).equals(export.text(Export.MANIFEST))) {
            throw new Flaw(Export.MANIFEST, "manifest-form");
        }
        for (String name : export.names()) {
            if (!name.equals(Export.MANIFEST) && !name.matches(format.names)) {
                throw new Flaw(name, "file-unknown", format.schema);
            }
        }
    }

    private static Format format(Map<String, Object> manifest) throws Flaw {
        for (Format format : Format.values()) {
            if (format.schema.equals(manifest.get("schema"))) {
                return format;
            }
        }
        throw new Flaw(Export.MANIFEST, "manifest-schema", manifest.get("schema"));
    }

    /** Whether it says that it is of a run; of whatever else is not known, the files tell. */
    static boolean isOfRun(Export export) throws IOException {
        try {
            return format(export.object(Export.MANIFEST)) == Format.RUN;
        } catch (Flaw told) {
            return export.has(LedgerFile.FILE);
        }
    }

    /** That a member says what the leaves do. */
    static void same(Export export, String member, Object found) throws IOException, Flaw {
        Object told = export.object(Export.MANIFEST).get(member);
        if (!found.equals(told)) {
            throw new Flaw(Export.MANIFEST, "sum", member, told, found);
        }
    }
}
