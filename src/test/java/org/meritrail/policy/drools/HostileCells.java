package org.meritrail.policy.drools;

import java.util.List;

/** Texts that would do something if they reached the source of rules, Java or SQL; what they would do can be seen afterwards. */
final class HostileCells {

    static final String CANARY = "org.meritrail.canary";
    static final List<String> TEXTS = List.of("\"", "'", "\\", "\\u0022", "\\\\u0022", "*/", "/*", "//", "#", "$param", "$1", "@{of}", "@{line}", "@{parts}", "${x}",
            "{0}", "{", "}", "(", ")", "then", "end", "eval(true)", "forall( Question() )", "|| true ||", "System.exit(1);", "=1+1", "%s", "<x>", "&amp;", "]]>", "L1",
            "B1", "日本", "é", "😀", "null", ";", "--", "\" || System.setProperty(\"" + CANARY + "\",\"y\") == \"zz",
            "EU\\u0022 + System.setProperty(\\u0022" + CANARY + "\\u0022, \\u0022y\\u0022) + \\u0022",
            "*/ when then System.setProperty(\"" + CANARY + "\", \"y\"); end rule \"z\" /*",
            "\"); java.nio.file.Files.createFile(java.nio.file.Path.of(\"" + CANARY + "\")); (\"", "rule \"z\" when then System.exit(1); end",
            "'; drop table payout; --", "x' or '1'='1", "$(touch " + CANARY + ")", "`touch " + CANARY + "`", "../../" + CANARY);

    private HostileCells() {
    }
}
