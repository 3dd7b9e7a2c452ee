package org.meritrail.policy.findings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

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

    FILE_EMPTY("WB-121"),
    FILE_ENCRYPTED("WB-122"),
    OTHER_FORMAT("WB-123"),
    WRONG_ENDING("WB-124"),
    MACROS("WB-125"),
    EXTERNAL_LINK("WB-126"),
    EMBEDDED_OBJECT("WB-127"),
    PROGRAM_CALL("WB-128"),
    DATA_CONNECTION("WB-129"),
    DOCTYPE("WB-130"),
    FILE_TOO_LARGE("WB-131"),
    TOO_MANY_PARTS("WB-132"),
    UNPACKS_TOO_LARGE("WB-133"),
    SWELLS("WB-134"),
    PARTS_CONTRADICT("WB-135"),
    ROW_TOO_FAR("WB-136"),
    TOO_MANY_CELLS("WB-137"),
    CUT_SHORT("WB-138"),
    NAMES_CLASH("WB-139"),

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
    DIRECTORY_EMPTY("RL-105");

    /** Because of these nothing in the workbook is read, neither its names nor its tables. */
    private static final Set<FindingCode> REFUSING_A_WORKBOOK = refusingAWorkbook();

    private final String code;
    private final Severity severity;

    FindingCode(String code) {
        this(code, Severity.ERROR);
    }

    FindingCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    private static Set<FindingCode> refusingAWorkbook() {
        Set<FindingCode> codes = EnumSet.range(FILE_EMPTY, NAMES_CLASH);
        codes.add(NOT_A_WORKBOOK);
        return codes;
    }

    public String code() {
        return code;
    }

    /** @param code such as {@code WB-101}, which must exist */
    public static FindingCode of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    }

    /** Whether nothing in the workbook was read, so that others may name what stands in it. */
    public boolean refusesAWorkbook() {
        return REFUSING_A_WORKBOOK.contains(this);
    }

    /** Whether a policy in which it is found can be used. */
    public Severity severity() {
        return severity;
    }
}
