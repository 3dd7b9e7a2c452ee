package org.meritrail.web.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.Visitors;
import org.meritrail.governance.AccessTokens;
import org.meritrail.governance.Account;
import org.meritrail.governance.NewToken;
import org.meritrail.governance.Right;
import org.meritrail.governance.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/** Every role, nobody, and tokens, on every line of the table; and the table against what is served. */
@Service
class AddressesTest {

    /** Taken by the security filters themselves; signing in and out have tests of their own. */
    private static final Set<String> BY_FILTERS = Set.of("POST /sign-in", "POST /sign-out");

    private static final List<Set<Role>> EVERYONE = Stream.concat(Stream.of(Set.<Role>of()), Arrays.stream(Role.values()).map(Set::of)).toList();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccessTokens tokens;

    static Stream<String> table() {
        return Addresses.ALL.stream().map(AddressesTest::named).filter(line -> !BY_FILTERS.contains(line));
    }

    static Stream<Set<Role>> everyone() {
        return EVERYONE.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void admitsNobodyInParticularToPublicAddressesOnly(String line) throws Exception {
        assertThat(reaches(sample(address(line)))).isEqualTo(address(line).access() instanceof Access.Everyone);
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void admitsWhoSignedInByTheirRights(Set<Role> roles) throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, roles.toArray(Role[]::new));
        List<String> reached = new ArrayList<>();
        for (String line : table().toList()) {
            if (reaches(sample(address(line)).session(session))) {
                reached.add(line);
            }
        }
        assertThat(reached).isEqualTo(table().filter(line -> needed(line).map(right -> holds(roles, right)).orElse(true)).toList());
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void admitsTokensToNoMoreThanTheirAccountAndNeverToAccountsAndTokens(Set<Role> roles) throws Exception {
        Account account = visitors.account(roles.toArray(Role[]::new));
        String secret = tokens.issue(account.actor(), "test", LocalDate.of(2026, 10, 5)).fold(NewToken::secret, refused -> "");
        List<String> reached = new ArrayList<>();
        for (String line : table().toList()) {
            if (reaches(sample(address(line)).header("Authorization", "Bearer " + secret))) {
                reached.add(line);
            }
        }
        assertThat(reached).isNotEmpty().isEqualTo(table().filter(line -> !isInPerson(address(line).access()))
                .filter(line -> needed(line).map(right -> holds(roles, right)).orElse(true)).toList());
        assertThat(reached).noneMatch(line -> line.matches(".*/(accounts?|tokens)(/.*)?"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void admitsNoTokenThatIsNoneEvenWithASession(String line) throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.values());
        boolean reached = reaches(sample(address(line)).session(session).header("Authorization", "Bearer mrt_" + "A".repeat(43)));
        assertThat(reached).isEqualTo(address(line).access() instanceof Access.Everyone);
    }

    @Test
    void listsEveryHandlerOnce() {
        assertThat(ours()).hasSizeGreaterThan(10).allSatisfy(handler ->
                assertThat(Addresses.ALL.stream().map(AddressesTest::named).filter(handler::equals)).as(handler).hasSize(1));
        assertThat(Addresses.ALL.stream().map(AddressesTest::named)).doesNotHaveDuplicates();
    }

    @Test
    void listsNothingThatIsNotServed() {
        assertThat(Addresses.ALL.stream().filter(address -> !Addresses.GIVEN.contains(address)).map(AddressesTest::named))
                .isSubsetOf(ours());
    }

    @Test
    void deniesWhatIsNotListedToEverybody() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.values());
        for (String line : List.of("GET /error", "GET /nothing", "DELETE /css/meritrail.css", "GET /actuatorx", "OPTIONS /api/me",
                "TRACE /sign-in")) {
            String[] parts = line.split(" ");
            assertThat(reaches(request(HttpMethod.valueOf(parts[0]), parts[1]).with(csrf()).session(session)))
                    .as(line).isFalse();
        }
    }

    @Test
    void takesTheMostSpecialLine() {
        assertThat(Addresses.of(HttpMethod.HEAD, PathContainer.parsePath("/actuator/health/readiness")))
                .map(Address::access).containsInstanceOf(Access.Everyone.class);
    }

    /** What our handlers are mapped to; error pages are reached only by what failed before. */
    private Set<String> ours() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getPackageName().startsWith("org.meritrail."))
                .filter(handler -> !handler.getKey().getPatternValues().contains("/error"))
                .flatMap(handler -> named(handler.getKey())).collect(Collectors.toSet());
    }

    private static Stream<String> named(RequestMappingInfo mapping) {
        assertThat(mapping.getMethodsCondition().getMethods()).as(mapping.toString()).isNotEmpty();
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    private static String named(Address address) {
        return address.method() + " " + address.path().getPatternString();
    }

    private static Address address(String line) {
        return Addresses.ALL.stream().filter(address -> named(address).equals(line)).findFirst().orElseThrow();
    }

    private static Optional<Right> needed(String line) {
        return address(line).access() instanceof Access.Holding holding ? Optional.of(holding.right()) : Optional.empty();
    }

    private static boolean holds(Set<Role> roles, Right right) {
        return roles.stream().anyMatch(role -> role.rights().contains(right));
    }

    private static boolean isInPerson(Access access) {
        return access instanceof Access.OwnAccount || access instanceof Access.SignedIn signedIn && signedIn.inPerson()
                || access instanceof Access.Holding holding && holding.inPerson();
    }

    private static MockHttpServletRequestBuilder sample(Address address) {
        String path = address.path().getPatternString().replaceAll("\\{\\*[^}]*}|\\*\\*", "a").replaceAll("\\{[^}]*}", "1");
        return request(address.method(), path).with(csrf());
    }

    /** Whether a request gets through the filters; no handler is run. */
    private boolean reaches(MockHttpServletRequestBuilder asked) throws Exception {
        MockHttpServletRequest request = asked.buildRequest(context.getServletContext());
        request = asked.postProcessRequest(request);
        MockFilterChain handler = new MockFilterChain();
        filters.doFilter(request, new MockHttpServletResponse(), handler);
        return handler.getRequest() != null;
    }
}
