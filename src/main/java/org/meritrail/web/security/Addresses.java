package org.meritrail.web.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meritrail.governance.Right;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

import static org.meritrail.web.security.Address.delete;
import static org.meritrail.web.security.Address.get;
import static org.meritrail.web.security.Address.post;
import static org.meritrail.web.security.Address.put;

/**
 * Every address there is, and who may ask for it. What is not listed is denied, whoever asks. A test compares the table with what
 * is served, and tries every role on every line.
 */
final class Addresses {

    private static final Access PUBLIC = new Access.Everyone();
    private static final Access SIGNED_IN = new Access.SignedIn(false);
    private static final Access IN_PERSON = new Access.SignedIn(true);
    private static final Access OWN_ACCOUNT = new Access.OwnAccount();
    private static final Access ADMINISTRATOR = new Access.Holding(Right.MANAGE_ACCOUNTS, true);
    private static final Access PROTECTOR = new Access.Holding(Right.PROTECT_PERSONS, true);

    /** What the program serves without a handler of ours. */
    static final List<Address> GIVEN = List.of(
            get("/css/**", PUBLIC),
            get("/js/**", PUBLIC),
            get("/favicon.ico", PUBLIC),
            get("/favicon.svg", PUBLIC),
            post("/sign-in", PUBLIC),
            post("/sign-out", PUBLIC),
            get("/actuator/health/**", PUBLIC),
            get("/actuator/**", Right.SEE_METRICS),
            get("/v3/api-docs/**", SIGNED_IN),
            get("/v3/api-docs.yaml", SIGNED_IN),
            get("/swagger-ui.html", SIGNED_IN),
            get("/swagger-ui/**", SIGNED_IN));

    private static final List<Address> ACCOUNTS = List.of(
            get("/sign-in", PUBLIC),
            get("/account", OWN_ACCOUNT),
            post("/account/password", OWN_ACCOUNT),
            post("/account/language", OWN_ACCOUNT),
            post("/account/tokens", IN_PERSON),
            post("/account/tokens/{number}/revoke", IN_PERSON),
            get("/accounts", ADMINISTRATOR),
            post("/accounts", ADMINISTRATOR),
            post("/accounts/{name}", ADMINISTRATOR),
            post("/accounts/{name}/password", ADMINISTRATOR),
            get("/api/me", SIGNED_IN),
            get("/api/tokens", IN_PERSON),
            post("/api/tokens", IN_PERSON),
            delete("/api/tokens/{number}", IN_PERSON),
            get("/api/accounts", ADMINISTRATOR),
            post("/api/accounts", ADMINISTRATOR),
            put("/api/accounts/{name}", ADMINISTRATOR),
            post("/api/accounts/{name}/password", ADMINISTRATOR),
            get("/api/journal", Right.SEE_JOURNAL));

    private static final List<Address> PRIVACY = List.of(
            get("/privacy", PROTECTOR),
            post("/privacy/erasures", PROTECTOR),
            post("/privacy/erasures/{number}/approve", PROTECTOR),
            post("/privacy/erasures/{number}/reject", PROTECTOR),
            post("/privacy/holds", PROTECTOR),
            post("/privacy/holds/{number}/lift", PROTECTOR),
            post("/privacy/sweep", PROTECTOR),
            get("/api/erasures", PROTECTOR),
            post("/api/erasures", PROTECTOR),
            post("/api/erasures/{number}/approve", PROTECTOR),
            post("/api/erasures/{number}/reject", PROTECTOR),
            get("/api/holds", PROTECTOR),
            post("/api/holds", PROTECTOR),
            post("/api/holds/{number}/lift", PROTECTOR),
            get("/api/retention", PROTECTOR),
            post("/api/retention/sweep", PROTECTOR));

    /** Who may retire a version depends on its state, so that is decided with the version. */
    private static final List<Address> VERSIONS = List.of(
            get("/api/versions", Right.SEE_POLICY),
            post("/api/versions", Right.EDIT_POLICY),
            get("/api/versions/{number}", Right.SEE_POLICY),
            get("/api/versions/{number}/files/{*path}", Right.SEE_POLICY),
            get("/api/versions/{number}/findings", Right.SEE_POLICY),
            get("/api/versions/{number}/annotated/{*path}", Right.SEE_POLICY),
            get("/api/versions/{number}/difference", Right.SEE_POLICY),
            get("/api/versions/{number}/difference/{*path}", Right.SEE_POLICY),
            get("/api/versions/{number}/coverage", Right.SEE_POLICY),
            get("/api/versions/{number}/proposals/{*path}", Right.SEE_POLICY),
            post("/api/versions/{number}/signatures", Right.APPROVE_POLICY),
            post("/api/versions/{number}/submit", Right.EDIT_POLICY),
            post("/api/versions/{number}/approve", Right.APPROVE_POLICY),
            post("/api/versions/{number}/retire", Right.SEE_POLICY),
            post("/api/validate", Right.EDIT_POLICY),
            post("/api/validate/annotated", Right.EDIT_POLICY),
            get("/api/templates", Right.SEE_POLICY),
            get("/api/templates/{area}", Right.SEE_POLICY),
            get("/api/policy-folder", Right.SEE_POLICY),
            get("/api/policy-folder/annotated/{*path}", Right.SEE_POLICY));

    private static final List<Address> DELIVERIES = List.of(
            get("/api/deliveries", Right.SEE_PAY),
            post("/api/deliveries", Right.DELIVER_DATA),
            get("/api/deliveries/refused", Right.SEE_PAY),
            get("/api/deliveries/{number}", Right.SEE_PAY),
            get("/api/deliveries/{number}/files/{name}", Right.SEE_PAY));

    private static final List<Address> RUNS = List.of(
            get("/api/runs", Right.SEE_PAY),
            post("/api/runs", Right.RUN),
            post("/api/runs/take-up", Right.RUN),
            get("/api/runs/{number}/late-changes", Right.SEE_PAY),
            get("/api/runs/{number}", Right.SEE_PAY),
            get("/api/runs/{number}/review", Right.SEE_PAY),
            post("/api/runs/{number}/review", Right.RUN),
            post("/api/runs/{number}/sign-offs", Right.RUN),
            post("/api/runs/{number}/discard", Right.RUN),
            post("/api/runs/{number}/release", Right.RELEASE),
            post("/api/runs/{number}/replays", Right.SEE_PAY),
            get("/api/runs/{number}/payouts", Right.SEE_PAY),
            get("/api/runs/{number}/payout", Right.SEE_PAY),
            get("/api/runs/{number}/explanation", Right.SEE_PAY),
            get("/api/runs/{number}/difference", Right.SEE_PAY),
            get("/api/runs/{number}/why-not", Right.SEE_PAY),
            get("/api/runs/{number}/what-if", Right.SEE_PAY),
            get("/api/runs/{number}/curve", Right.SEE_PAY),
            get("/api/runs/{number}/statement", Right.SEE_PAY),
            get("/api/runs/{number}/statements", Right.SEE_PAY),
            get("/api/runs/{number}/reports", Right.SEE_PAY),
            get("/api/runs/{number}/reports/{name}", Right.SEE_PAY),
            get("/api/runs/{number}/rejects", Right.SEE_PAY),
            get("/api/runs/{number}/outputs", Right.FETCH_PAYROLL),
            get("/api/runs/{number}/outputs/{name}", Right.FETCH_PAYROLL),
            get("/api/runs/{number}/export", Right.FETCH_PAYROLL),
            get("/api/runs/{number}/payout/export", Right.FETCH_PAYROLL),
            get("/api/ledger/vkeys", SIGNED_IN),
            get("/api/ledger/checkpoint", SIGNED_IN),
            get("/api/ledger/consistency", SIGNED_IN),
            get("/api/ledger/check", Right.SEE_JOURNAL),
            get("/api/payouts", Right.SEE_PAY),
            get("/api/known", Right.SEE_PAY),
            get("/api/known/statement", Right.SEE_PAY),
            get("/api/my/payouts", Right.SEE_OWN_PAY),
            get("/api/my/payouts/{run}/explanation", Right.SEE_OWN_PAY),
            get("/api/my/payouts/{run}/statement", Right.SEE_OWN_PAY),
            get("/api/my/payouts/{run}/difference", Right.SEE_OWN_PAY),
            get("/api/my/known", Right.SEE_OWN_PAY),
            get("/api/my/known/statement", Right.SEE_OWN_PAY),
            get("/api/my/payouts/{run}/why-not", Right.SEE_OWN_PAY),
            get("/api/my/payouts/{run}/what-if", Right.SEE_OWN_PAY),
            get("/api/my/payouts/{run}/curve", Right.SEE_OWN_PAY),
            get("/api/runs/{number}/adjustments", Right.SEE_PAY),
            get("/api/adjustments", Right.SEE_PAY),
            get("/api/adjustments/reasons", Right.SEE_PAY),
            post("/api/adjustments", Right.ASK_FOR_ADJUSTMENT),
            post("/api/adjustments/file", Right.ASK_FOR_ADJUSTMENT),
            post("/api/adjustments/approve", Right.APPROVE_ADJUSTMENT),
            get("/api/adjustments/{number}", Right.SEE_PAY),
            post("/api/adjustments/{number}/approve", Right.APPROVE_ADJUSTMENT),
            post("/api/adjustments/{number}/reject", Right.APPROVE_ADJUSTMENT),
            post("/api/adjustments/{number}/withdraw", Right.ASK_FOR_ADJUSTMENT),
            post("/api/adjustments/{number}/take-back", Right.ASK_FOR_ADJUSTMENT),
            get("/api/periods", Right.SEE_PAY),
            post("/api/periods/{period}/close", Right.RUN),
            post("/api/periods/{period}/reopen", Right.RUN),
            post("/api/versions/{number}/trials", Right.EDIT_POLICY),
            post("/api/versions/{number}/trials/files", Right.SEE_PAY));

    private static final List<Address> PAGES = List.of(
            get("/", SIGNED_IN),
            get("/runs", Right.SEE_PAY),
            post("/runs", Right.RUN),
            post("/runs/take-up", Right.RUN),
            get("/runs/{number}", Right.SEE_PAY),
            get("/runs/{number}/progress", Right.SEE_PAY),
            get("/runs/{number}/rejects", Right.SEE_PAY),
            post("/runs/{number}/replays", Right.SEE_PAY),
            get("/runs/{number}/payouts", Right.SEE_PAY),
            get("/runs/{number}/payout", Right.SEE_PAY),
            get("/runs/{number}/payout/difference", Right.SEE_PAY),
            get("/runs/{number}/payout/why-not", Right.SEE_PAY),
            get("/runs/{number}/payout/what-if", Right.SEE_PAY),
            get("/runs/{number}/payout/curve", Right.SEE_PAY),
            get("/runs/{number}/payout/curve.csv", Right.SEE_PAY),
            get("/runs/{number}/statement", Right.SEE_PAY),
            post("/runs/{number}/review", Right.RUN),
            post("/runs/{number}/sign-offs", Right.RUN),
            post("/runs/{number}/discard", Right.RUN),
            post("/runs/{number}/release", Right.RELEASE),
            get("/known", Right.SEE_PAY),
            get("/my", Right.SEE_OWN_PAY),
            get("/my/{number}", Right.SEE_OWN_PAY),
            get("/my/{number}/statement", Right.SEE_OWN_PAY),
            get("/my/known", Right.SEE_OWN_PAY),
            get("/my/{number}/difference", Right.SEE_OWN_PAY),
            get("/my/{number}/why-not", Right.SEE_OWN_PAY),
            get("/my/{number}/what-if", Right.SEE_OWN_PAY),
            get("/my/{number}/curve", Right.SEE_OWN_PAY),
            get("/my/{number}/curve.csv", Right.SEE_OWN_PAY),
            get("/versions", Right.SEE_POLICY),
            post("/versions", Right.EDIT_POLICY),
            get("/versions/{number}", Right.SEE_POLICY),
            post("/versions/check", Right.EDIT_POLICY),
            post("/versions/check/annotated", Right.EDIT_POLICY),
            get("/versions/{number}/annotated/{*path}", Right.SEE_POLICY),
            get("/versions/{number}/difference", Right.SEE_POLICY),
            get("/versions/{number}/difference/{*path}", Right.SEE_POLICY),
            get("/versions/{number}/coverage", Right.SEE_POLICY),
            get("/versions/{number}/proposals/{*path}", Right.SEE_POLICY),
            get("/policy-folder/annotated/{*path}", Right.SEE_POLICY),
            get("/templates", Right.SEE_POLICY),
            get("/templates/{area}", Right.SEE_POLICY),
            get("/versions/{number}/sheets/{*workbook}", Right.SEE_POLICY),
            get("/versions/{number}/text/{*path}", Right.SEE_POLICY),
            post("/versions/{number}/submit", Right.EDIT_POLICY),
            post("/versions/{number}/trials", Right.EDIT_POLICY),
            post("/versions/{number}/trials/files", Right.SEE_PAY),
            post("/versions/{number}/signatures", Right.APPROVE_POLICY),
            post("/versions/{number}/approve", Right.APPROVE_POLICY),
            // Authors withdraw their own drafts, approvers refuse and end; which of these it is, is decided there.
            post("/versions/{number}/retire", Right.SEE_POLICY),
            get("/deliveries", Right.SEE_PAY),
            post("/deliveries", Right.DELIVER_DATA),
            get("/deliveries/{number}", Right.SEE_PAY),
            get("/deliveries/{number}/rows", Right.SEE_PAY),
            get("/adjustments", Right.SEE_PAY),
            post("/adjustments", Right.ASK_FOR_ADJUSTMENT),
            post("/adjustments/file", Right.ASK_FOR_ADJUSTMENT),
            post("/adjustments/approve", Right.APPROVE_ADJUSTMENT),
            post("/adjustments/{number}/approve", Right.APPROVE_ADJUSTMENT),
            post("/adjustments/{number}/reject", Right.APPROVE_ADJUSTMENT),
            post("/adjustments/{number}/withdraw", Right.ASK_FOR_ADJUSTMENT),
            post("/adjustments/{number}/take-back", Right.ASK_FOR_ADJUSTMENT),
            get("/periods", Right.SEE_PAY),
            post("/periods/close", Right.RUN),
            post("/periods/reopen", Right.RUN),
            get("/journal", Right.SEE_JOURNAL));

    static final List<Address> ALL = Stream.of(GIVEN, ACCOUNTS, PRIVACY, VERSIONS, DELIVERIES, RUNS, PAGES).flatMap(List::stream).toList();

    private Addresses() {
    }

    /** The line that decides, the most special one as with handlers; empty for what is not listed. */
    static Optional<Address> of(HttpMethod method, PathContainer path) {
        HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return ALL.stream().filter(address -> address.covers(asked, path))
                .min(Comparator.comparing(Address::path, PathPattern.SPECIFICITY_COMPARATOR));
    }
}
