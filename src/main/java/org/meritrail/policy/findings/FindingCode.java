package org.meritrail.policy.findings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.meritrail.kernel.Message;

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
    MERGED("WB-109"),
    ROW_HIDDEN("WB-112"),
    COLUMN_HIDDEN("WB-113"),
    SHEET_HIDDEN("WB-114"),
    SHEET_TWICE("WB-115"),
    DATES_FROM_1904("WB-116", Severity.WARNING),
    END_BEFORE_START("WB-117"),
    READS_DIFFERENTLY("WB-161", Severity.WARNING),

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
    NUMBER_AS_TEXT("WB-212"),
    OTHER_SEPARATORS("WB-213"),
    CURRENCY_TYPED("WB-214"),
    PERCENT_AS_TEXT("WB-215"),
    LEADING_ZEROS("WB-216"),
    LETTER_FOR_DIGIT("WB-217"),
    UNIT_TYPED("WB-218"),
    POWER_OF_TEN("WB-219"),
    DIGITS_LOST("WB-220"),
    CURRENCY_SHOWN("WB-221"),
    DIGITS_HIDDEN("WB-222", Severity.WARNING),
    PERCENT_FAR("WB-223", Severity.WARNING),
    ZEROS_SHOWN("WB-224"),
    DATE_AS_TEXT("WB-225"),
    YEAR_OF_TWO_DIGITS("WB-226"),
    TIME_OF_DAY("WB-227", Severity.WARNING),
    NO_SUCH_DATE("WB-228"),
    DATE_BEYOND("WB-229", Severity.WARNING),
    LOOK_ALIKE("WB-230"),
    CURLY_QUOTES("WB-231", Severity.WARNING),
    NAMED_OTHERWISE("WB-232"),
    CASE_TWICE("WB-233"),
    WORDS_ALIKE("WB-234", Severity.SIGN_OFF),
    ANY_MISTYPED("WB-235", Severity.SIGN_OFF),
    FORMULA_DIFFERS("WB-236"),
    FORMULA_EXTERNAL("WB-237"),
    FORMULA_VOLATILE("WB-238"),
    FORMULA_NOT_CALCULATED("WB-239"),
    CURRENCY_OF_SOME("WB-240", Severity.WARNING),
    WORDS_NEARLY_ALIKE("WB-241", Severity.WARNING),
    LIST_NOT_PARTED("WB-242", Severity.WARNING),
    LIST_WITH_NOTHING("WB-243"),
    EDGE_MISTYPED("WB-244"),

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

    LIMIT_NEVER_BINDS("WB-337", Severity.WARNING),
    LIMIT_ALWAYS_BINDS("WB-338", Severity.WARNING),
    CHECK_ALWAYS_YES("WB-339", Severity.WARNING),
    CHECK_ALWAYS_NO("WB-340", Severity.WARNING),
    WEIGHTS_NOT_WHOLE("WB-341", Severity.WARNING),
    DIVISOR_ZERO("WB-342"),
    EDGES_OF_ZERO("WB-343"),
    NEVER_ANYTHING("WB-344", Severity.WARNING),
    PAID_TWICE("WB-345", Severity.WARNING),
    PAID_WITHIN("WB-346", Severity.WARNING),
    ROW_OUT_OF_REACH("WB-347", Severity.WARNING),
    WORD_WITHOUT_ROW("WB-348", Severity.WARNING),
    DAYS_BETWEEN("WB-349", Severity.WARNING),
    VALUE_LATE("WB-350", Severity.WARNING),
    PAID_OTHERWISE("WB-351", Severity.WARNING),
    PART_TWICE("WB-352", Severity.WARNING),
    KIND_CHANGES("WB-353", Severity.WARNING),

    REPORT_INCOMPLETE("WB-360"),
    BUDGET_OF_EACH("WB-361"),

    ROW_ID_TWICE("WB-401"),
    EDGES_SWAPPED("WB-402"),
    TABLE_INCOMPLETE("WB-403"),
    EDGES_WITHOUT_ORDER("WB-404"),
    UNITS_DIFFER("WB-405"),
    EDGE_TWICE("WB-406"),
    POINT_TWICE("WB-407"),
    DAYS_SWAPPED("WB-408"),

    TABLE_GAP("WB-410"),
    ROWS_OVERLAP("WB-411"),
    ROW_NEVER_REACHED("WB-412"),
    ROW_REDUNDANT("WB-413", Severity.WARNING),
    ROWS_CONFLICT("WB-414"),
    RESULT_UNREACHABLE("WB-415", Severity.WARNING),
    EDGES_OVERLAP("WB-416"),
    EDGES_APART("WB-417"),
    PAY_FALLS("WB-418", Severity.WARNING),
    PAY_JUMPS("WB-419", Severity.WARNING),
    DEFAULT_HIDES_GAP("WB-420", Severity.WARNING),
    COLUMN_IDLE("WB-421", Severity.WARNING),
    NOT_FULLY_ANALYSED("WB-422", Severity.SIGN_OFF),
    TABLE_ENDS("WB-423", Severity.WARNING),
    TIER_IMPOSSIBLE("WB-424"),
    RATE_FALLS("WB-425", Severity.WARNING),

    EXAMPLE_FAILS("WB-501"),
    EXAMPLE_UNUSABLE("WB-502"),
    NO_EXAMPLES("WB-503", Severity.WARNING),
    EXAMPLES_INCOMPLETE("WB-504", Severity.WARNING),
    EXAMPLE_PROPOSED("WB-505", Severity.WARNING),
    LINES_UNREACHED("WB-506", Severity.WARNING),
    PAYMENT_UNEXPECTED("WB-507", Severity.WARNING),
    NOTHING_EXPECTED("WB-508", Severity.WARNING),
    CASE_APART("WB-509", Severity.WARNING),

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
    RULE_FILE_TOO_LONG("RL-114"),

    NATIVE_UNREADABLE("NT-101"),
    NATIVE_NO_TABLE("NT-102"),
    NATIVE_CODE("NT-103"),
    NATIVE_HEADER("NT-104"),
    NATIVE_PATTERN("NT-105"),
    NATIVE_CONDITION("NT-106"),
    NATIVE_ACTION("NT-107"),
    NATIVE_CELL("NT-108"),
    NATIVE_TIMING("NT-109"),
    NATIVE_INCOMPLETE("NT-110"),
    NATIVE_CUT("NT-111"),
    NATIVE_ORDER("NT-201", Severity.SIGN_OFF),
    NATIVE_NUMBER("NT-202", Severity.SIGN_OFF),
    NATIVE_CLEANED("NT-203", Severity.SIGN_OFF),
    NATIVE_HIDDEN("NT-204", Severity.SIGN_OFF),
    NATIVE_FORMULA("NT-205", Severity.SIGN_OFF),
    NATIVE_EFFECT("NT-206", Severity.SIGN_OFF),
    NATIVE_UNCONDITIONAL("NT-207", Severity.SIGN_OFF),
    NATIVE_CONSTANT("NT-208", Severity.SIGN_OFF),
    NATIVE_AGAIN("NT-209", Severity.SIGN_OFF),
    NATIVE_SEQUENTIAL("NT-210", Severity.SIGN_OFF),
    NATIVE_JOIN("NT-211", Severity.SIGN_OFF),
    NATIVE_SPLIT("NT-212", Severity.SIGN_OFF),
    NATIVE_LOG("NT-301", Severity.WARNING),
    NATIVE_ATTRIBUTE("NT-302", Severity.WARNING),
    NATIVE_BESIDE("NT-303", Severity.WARNING),
    NATIVE_VARIABLE("NT-304", Severity.WARNING),
    NATIVE_NO_RESULT("NT-305", Severity.WARNING);

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

    /** Why it matters for pay, in a sentence or two. */
    public Message why() {
        return Message.of("finding." + code + ".why");
    }

    /** Whether a policy in which it is found can be used. */
    public Severity severity() {
        return severity;
    }
}
