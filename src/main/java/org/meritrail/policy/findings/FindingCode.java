package org.meritrail.policy.findings;

/**
 * The kinds of mistakes a policy may hold. Codes are stable: pages, REST and documentation refer to them. The bundles have
 * {@code finding.<code>.reason}, {@code .remedy} and {@code .why} (why it matters for pay) for each.
 */
public enum FindingCode {
    NOT_A_WORKBOOK("WB-101"),
    NO_HEADINGS("WB-102"),
    HEADING_MISSING("WB-103"),
    HEADING_UNKNOWN("WB-104"),
    BLANK_ROW("WB-105"),
    BESIDE_THE_TABLE("WB-106"),
    HEADING_TWICE("WB-108"),

    CELL_EMPTY("WB-201"),
    NOT_A_NUMBER("WB-202"),
    NOT_A_PERCENT("WB-203"),
    NOT_TEXT("WB-204"),
    NOT_A_DATE("WB-205"),
    FORMULA("WB-206"),
    ERROR_VALUE("WB-207"),
    WORD_UNKNOWN("WB-208"),
    STRAY_CHARACTERS("WB-209"),
    NOT_ABOVE_ZERO("WB-210"),
    PERCENT_IN_PLAIN_COLUMN("WB-211"),

    NAME_TWICE("WB-301"),
    NAME_UNKNOWN("WB-302"),
    OPERAND_MISSING("WB-303"),
    OPERAND_UNUSED("WB-304"),
    OPTION_WRONG("WB-305"),
    TABLE_UNKNOWN("WB-306"),
    RULE_UNKNOWN("WB-307"),
    SET_UNKNOWN("WB-308"),
    CYCLE("WB-309"),
    SCOPE_WRONG("WB-310"),
    DATA_UNKNOWN("WB-311"),
    NOTHING_PAID("WB-312"),
    COLUMN_UNKNOWN("WB-313"),
    CURRENCY_UNKNOWN("WB-314"),
    COLUMN_UNDECLARED("WB-315"),
    COLUMN_RESEMBLES("WB-316", Severity.WARNING),

    UNITS_CLASH("WB-320"),
    TYPE_WRONG("WB-321"),
    MONEY_TIMES_MONEY("WB-322"),
    UNIT_OF_TABLE("WB-323"),
    ORDER_UNDECLARED("WB-324"),
    UNUSED("WB-325", Severity.WARNING),

    LINK_WRONG("WB-331"),
    SET_CIRCLE("WB-332"),
    WAYS_SEVERAL("WB-333"),
    SET_DIFFERS("WB-334"),
    DATES_WRONG("WB-335"),
    WINDOW_WIDER("WB-336"),

    ROW_ID_TWICE("WB-401"),
    EDGES_SWAPPED("WB-402"),
    TABLE_INCOMPLETE("WB-403"),
    EDGES_WITHOUT_ORDER("WB-404"),
    UNITS_DIFFER("WB-405"),
    EDGE_TWICE("WB-406"),
    POINT_TWICE("WB-407"),

    EXAMPLE_FAILS("WB-501"),
    EXAMPLE_UNUSABLE("WB-502"),

    IMPORT_REFUSED("RL-101"),
    RULE_BROKEN("RL-102"),
    OPERATION_WITHOUT_RULE("RL-103"),
    RULE_TWICE("RL-104"),
    DIRECTORY_EMPTY("RL-105"),
    RULE_PART_REFUSED("RL-106"),
    RULE_CODE_REFUSED("RL-107"),
    RULE_TEXT_HIDDEN("RL-108"),
    RULE_PACKAGE("RL-109"),
    RULE_NAME_ODD("RL-110"),
    RULE_NOT_ONE_QUESTION("RL-111"),
    RULE_ASKED_BY_NOBODY("RL-112"),
    RULE_DOES_MORE("RL-113"),
    RULE_FILE_TOO_LONG("RL-114");

    private final String code;
    private final Severity severity;

    FindingCode(String code) {
        this(code, Severity.ERROR);
    }

    FindingCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    public String code() {
        return code;
    }

    /** Whether a policy in which it is found can be used. */
    public Severity severity() {
        return severity;
    }
}
