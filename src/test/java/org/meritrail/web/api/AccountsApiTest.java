package org.meritrail.web.api;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.Visitors;
import org.meritrail.governance.AccessTokens;
import org.meritrail.governance.NewToken;
import org.meritrail.governance.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@Service
class AccountsApiTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccessTokens tokens;

    private MockHttpSession administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = visitors.signedIn(mvc, Role.ADMINISTRATOR);
    }

    @Test
    void makesAccountsAndChangesThem() throws Exception {
        send(post("/api/accounts"), "{\"name\": \"eva\", \"roles\": [\"participant\"], \"participant\": \"P-009\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.password").isString());
        send(put("/api/accounts/eva"), "{\"roles\": [\"auditor\", \"editor\"], \"active\": false}").andExpect(status().isOk())
                .andExpect(jsonPath("$.roles").value(contains("editor", "auditor"))).andExpect(jsonPath("$.active").value(false));
        mvc.perform(get("/api/accounts").session(administrator)).andExpect(jsonPath("$[*].name").value(hasItem("eva")))
                .andExpect(content().string(not(containsString("bcrypt"))));
        send(post("/api/accounts/eva/password"), "").andExpect(status().isOk()).andExpect(jsonPath("$.password").isString());
    }

    @Test
    void saysWhyACallCannotBeDone() throws Exception {
        send(post("/api/accounts"), "{\"name\": \"Eva\", \"roles\": []}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("refused.account-name")).andExpect(jsonPath("$.status").value(409));
        send(post("/api/accounts"), "{\"name\": \"eva-2\"}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("problem.missing"));
        send(post("/api/accounts"), "{\"name\": \"eva-2\", \"roles\": [\"king\"]}").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("refused.no-role"));
        send(post("/api/accounts"), "{\"name\": ").andExpect(status().isBadRequest()).andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("problem.unreadable"));
        send(put("/api/accounts/nobody"), "{\"roles\": [], \"active\": true}").andExpect(status().isNotFound());
        mvc.perform(delete("/api/tokens/x").with(csrf()).session(administrator)).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("number cannot be “x”: a whole number is needed."));
        mvc.perform(post("/api/accounts").with(csrf()).session(administrator).contentType("text/plain").content("x"))
                .andExpect(status().isUnsupportedMediaType()).andExpect(content().contentType("application/problem+json"));
        mvc.perform(get("/api/nothing").session(administrator)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("problem.no-such-address"));
    }

    @Test
    void issuesAndRevokesTokensThatProgramsActWith() throws Exception {
        MockHttpSession auditor = visitors.signedIn(mvc, Role.AUDITOR);
        String issued = mvc.perform(post("/api/tokens").with(csrf()).session(auditor).contentType("application/json")
                        .content("{\"title\": \"report\", \"lastDay\": \"2026-12-31\"}")).andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString();
        String secret = issued.replaceFirst("(?s).*(mrt_[A-Za-z0-9_-]{43}).*", "$1");
        mvc.perform(get("/api/journal").header("Authorization", "Bearer " + secret)).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].what").value("token.issued")).andExpect(jsonPath("$.items[0].said").value("issued an access token"));
        String number = issued.replaceFirst("(?s).*\"number\":(\\d+).*", "$1");
        mvc.perform(delete("/api/tokens/" + number).with(csrf()).session(auditor)).andExpect(status().isOk())
                .andExpect(jsonPath("$.ended").isString());
        mvc.perform(get("/api/journal").header("Authorization", "Bearer " + secret)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/tokens").session(auditor)).andExpect(jsonPath("$[0].title").value("report"))
                .andExpect(content().string(not(containsString("mrt_"))));
    }

    @Test
    void takesCallsOfProgramsWithoutTheSecretOfASession() throws Exception {
        String secret = tokens.issue(visitors.account(Role.ADMINISTRATOR).actor(), "x", LocalDate.of(2026, 10, 5))
                .fold(NewToken::secret, reason -> "");
        mvc.perform(get("/api/me").header("Authorization", "bearer " + secret)).andExpect(status().isOk());
        mvc.perform(post("/api/accounts").header("Authorization", "Bearer " + secret).contentType("application/json").content("{}"))
                .andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("problem.no-right"));
    }

    @Test
    void goesThroughTheJournalInParts() throws Exception {
        String first = mvc.perform(get("/api/journal?size=1").session(administrator)).andExpect(jsonPath("$.items.length()").value(1))
                .andReturn().getResponse().getContentAsString();
        String before = first.replaceFirst("(?s).*\"before\":(\\d+).*", "$1");
        assertThat(Long.parseLong(before)).isPositive();
        mvc.perform(get("/api/journal?size=1&before=" + before).session(administrator)).andExpect(status().isOk());
        mvc.perform(get("/api/journal?size=0").session(administrator)).andExpect(status().isBadRequest());
        mvc.perform(get("/api/journal?size=many").session(administrator)).andExpect(status().isBadRequest());
    }

    private ResultActions send(MockHttpServletRequestBuilder call, String body) throws Exception {
        return mvc.perform(call.with(csrf()).session(administrator).contentType("application/json").content(body));
    }
}
