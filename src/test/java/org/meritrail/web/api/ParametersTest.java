package org.meritrail.web.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.Visitors;
import org.meritrail.governance.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A call that lacks a parameter, has one of another kind or one that its address does not take is told which, in the reader's language. */
@Service
class ParametersTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Visitors visitors;
    private MockHttpSession reader;

    @BeforeEach
    void signIn() throws Exception {
        reader = visitors.signedIn(mvc, Role.OPERATIONS, Role.PARTICIPANT, Role.EDITOR);
    }

    @ParameterizedTest
    @CsvSource({"/api/runs/1/payout, participant", "/api/runs/1/explanation, participant", "/api/runs/1/statement, participant", "/api/runs/1/why-not, participant", "/api/runs/1/what-if?of=x, participant",
            "/api/runs/1/curve?participant=P-1, input", "/api/my/payouts/1/curve, input", "/api/runs/1/difference?before=1, participant",
            "/api/runs/1/payout/export, participant", "/api/payouts, participant", "/api/known?participant=P-1&period=2026-Q3, on", "/api/my/known?on=2026-10-05, period",
            "/api/known/statement?period=2026-Q3&on=2026-10-05, participant", "/api/ledger/consistency, from", "/api/adjustments/reasons, period"})
    void namesWhatACallLacks(String address, String parameter) throws Exception {
        refused(address, "en").andExpect(jsonPath("$.code").value("problem.missing")).andExpect(jsonPath("$.detail").value("The call lacks " + parameter + ". Send it."));
        refused(address, "es").andExpect(jsonPath("$.detail").value("Falta " + parameter + " en la petición. Añádalo."));
    }

    @ParameterizedTest
    @CsvSource({"/api/runs/one, number, one, number", "/api/runs/1/difference?participant=P-1&before=last, before, last, number", "/api/my/payouts/1/difference?before=x, before, x, number", "/api/ledger/consistency?from=, from, '', number",
            "/api/runs/1/what-if?participant=P-1&enough=1.5, enough, 1.5, number", "/api/ledger/consistency?from=x, from, x, number", "/api/runs?known-on=yesterday, known-on, yesterday, moment",
            "/api/payouts?participant=P-1&known-on=2026-10-05, known-on, 2026-10-05, moment"})
    void namesWhatIsOfAnotherKind(String address, String parameter, String value, String kind) throws Exception {
        refused(address, "en").andExpect(jsonPath("$.detail").value(parameter + " cannot be “" + value + "”: a " + (kind.equals("number") ? "whole number" : "moment such as 2026-10-05T09:00:00Z") + " is needed."));
        refused(address, "es").andExpect(jsonPath("$.detail").value(startsWith(parameter + " no puede ser «" + value + "»: hace falta un " + (kind.equals("number") ? "número entero." : "momento como"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/api/runs/1/difference?participant=P-1&before-particpant=P-2 | before-particpant | before, before-participant, participant",
            "/api/runs/1/payout/export?participant=P-1&person=x | person | participant", "/api/runs/1/explanation?participant=P-1&Participant=P-2 | Participant | participant"})
    void namesWhatAnAddressDoesNotTake(String address, String parameter, String taken) throws Exception {
        refused(address, "en").andExpect(jsonPath("$.detail").value("This address takes no parameter “" + parameter + "”. It takes " + taken + "."));
        refused(address, "es").andExpect(jsonPath("$.detail").value("Esta dirección no admite ningún parámetro «" + parameter + "». Admite " + taken + "."));
    }

    @Test
    void namesWhatAnAddressWithoutParametersDoesNotTake() throws Exception {
        refused("/api/runs/1/export?participant=P-1", "en").andExpect(jsonPath("$.detail").value("This address takes no parameters, and “participant” was sent."));
        refused("/api/runs/1/export?participant=P-1", "es").andExpect(jsonPath("$.detail").value("Esta dirección no admite parámetros, y se ha enviado «participant»."));
    }

    @Test
    void namesAPartThatAnAddressDoesNotTake() throws Exception {
        mvc.perform(multipart("/api/validate").file(new MockMultipartFile("file", "plan.xlsx", "", new byte[1])).session(reader).with(csrf())).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("This address takes no parameter “file”. It takes base, files, zip."));
        mvc.perform(multipart("/api/adjustments/file").session(reader).with(csrf())).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value("The call lacks file. Send it."));
    }

    @Test
    void saysThatContentOfATypeIsNotTaken() throws Exception {
        mvc.perform(post("/api/runs").contentType("application/xml").content("<run/>").session(reader).with(csrf())).andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.detail").value(startsWith("The address does not take what the call’s Content-Type header says.")));
    }

    /** The language may be asked for anywhere. */
    @Test
    void takesTheLanguageEverywhere() throws Exception {
        mvc.perform(get("/api/runs/4711?lang=es").session(reader)).andExpect(status().isNotFound());
        mvc.perform(get("/api/me?lang=es").session(reader)).andExpect(status().isOk());
    }

    private ResultActions refused(String address, String language) throws Exception {
        return mvc.perform(get(address).header("Accept-Language", language).session(reader)).andExpect(status().isBadRequest()).andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value(not("problem.unreadable")));
    }
}
