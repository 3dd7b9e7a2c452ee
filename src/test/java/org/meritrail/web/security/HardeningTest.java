package org.meritrail.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.fixtures.Visitors;
import org.meritrail.fixtures.Service;
import org.meritrail.governance.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What a browser is told to forbid, and what it cannot be tricked into; over real connections where the server decides. */
@Service
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class HardeningTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/api/me", "/nothing", "/css/meritrail.css", "/actuator/health"})
    void tellsBrowsersWhatToForbid(String address) throws Exception {
        mvc.perform(get(address))
                .andExpect(header().string("Content-Security-Policy",
                        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void insistsOnTransportSecurityWhereThereIsSome() throws Exception {
        mvc.perform(get("/sign-in").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void letsThePageOfTheRestInterfaceStyleItselfButNeverRunForeignScripts() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.AUDITOR);
        String policy = mvc.perform(get("/swagger-ui/index.html").session(session)).andExpect(status().isOk())
                .andReturn().getResponse().getHeader("Content-Security-Policy");
        assertThat(policy).contains("default-src 'self'").contains("style-src 'self' 'unsafe-inline'").doesNotContain("script-src");
        mvc.perform(get("/v3/api-docs").session(session)).andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/me'].get.parameters").doesNotExist())
                .andExpect(jsonPath("$.paths['/runs/{number}/progress']").doesNotExist())
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"));
    }

    @Test
    void takesNoFormWithoutTheSecretOfItsSession() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.ADMINISTRATOR);
        mvc.perform(post("/accounts").session(session).param("name", "mallory")).andExpect(status().isForbidden());
        mvc.perform(post("/accounts").session(session).with(csrf().useInvalidToken()).param("name", "mallory")).andExpect(status().isForbidden());
        mvc.perform(post("/api/accounts").session(session)).andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("problem.form-token"));
        mvc.perform(post("/sign-in").param("username", "x").param("password", "y")).andExpect(redirectedUrl("/sign-in?ended"));
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() throws Exception {
        assertThat(cookie(send(HttpRequest.newBuilder(at("/sign-in"))))).contains("HttpOnly").contains("SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void keepsTheSessionCookieOffPlainConnectionsBehindASecureProxy() throws Exception {
        assertThat(cookie(send(HttpRequest.newBuilder(at("/sign-in")).header("X-Forwarded-Proto", "https")))).contains("Secure");
    }

    @Test
    void makesNoSessionForPrograms() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/api/me")).header("Authorization", "Bearer mrt_none"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(send(HttpRequest.newBuilder(at("/api/me"))).headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void tellsEveryoneThatItLivesAndNothingMore() throws Exception {
        for (String address : new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            assertThat(send(HttpRequest.newBuilder(at(address))).body()).as(address).contains("\"status\":\"")
                    .doesNotContain("details", "jdbc", "free");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/../actuator/metrics", "/css/..%2f..%2fapplication.yml", "/css/%2e%2e/application.yml", "//api/me", "/api/me;x=1",
            "/css/a%00b"})
    void takesNoAddressThatMeansAnother(String address) throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))).statusCode()).isIn(302, 400, 401, 404);
    }

    @Test
    void turnsUploadsAwayBeforeTheyAreReadFromThoseWhoMayNotMakeThem() throws Exception {
        String session = cookie(send(HttpRequest.newBuilder(at("/sign-in")))).split(";")[0];
        for (String cookie : new String[] {"", "Cookie: " + session + "\r\n"}) {
            String started = "POST /deliveries HTTP/1.1\r\nHost: localhost\r\n" + cookie + "Content-Type: Multipart/Form-Data; boundary=x\r\n"
                    + "Content-Length: 100000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write(started.getBytes(StandardCharsets.UTF_8));

                // The rest never comes, so only who does not wait for it answers.
                assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine()).contains(" 302");
            }
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("JSESSIONID")).findFirst().orElseThrow();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
