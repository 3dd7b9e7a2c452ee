package org.meritrail.web.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meritrail.delivery.Deliveries;
import org.meritrail.fixtures.DataFiles;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.Visitors;
import org.meritrail.governance.Role;
import org.meritrail.server.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@Service
class DeliveriesApiTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Visitors holders;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Settings settings;

    private MockHttpSession operations;
    /** The database is shared by all tests here, and takes no content twice. */
    private final String participants = DataFiles.PARTICIPANTS + "P-9," + UUID.randomUUID() + ",EUR,2026-01-01\n";

    @BeforeEach
    void signIn() throws Exception {
        operations = holders.signedIn(mvc, Role.OPERATIONS);
    }

    @Test
    void takesAFileOnceAndTellsOfItAfterwards() throws Exception {
        handIn(part("people.csv", participants)).andExpect(status().isCreated()).andExpect(jsonPath("$.delivery.name").value("people.csv"))
                .andExpect(jsonPath("$.delivery.files[0].name").value("participants-people.csv"))
                .andExpect(jsonPath("$.delivery.files[0].holds").value("participants")).andExpect(jsonPath("$.run").doesNotExist());
        int number = deliveries.latest().orElseThrow().number();
        handIn(part("again.csv", participants)).andExpect(status().isOk()).andExpect(jsonPath("$.delivery.number").value(number));
        ask("/api/deliveries/" + number).andExpect(status().isOk())
                .andExpect(jsonPath("$.at").value(deliveries.latest().orElseThrow().received().at().toString()));
        ask("/api/deliveries/" + number + "/files/participants-people.csv").andExpect(status().isOk()).andExpect(content().string(participants))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void takesSeveralFilesAsABundleAndSaysWhyItStartsNoRun() throws Exception {
        handIn(part("participants.csv", participants), part("run.yaml", DataFiles.RUN)).andExpect(status().isCreated())
                .andExpect(jsonPath("$.delivery.name").value("participants.csv, run.yaml")).andExpect(jsonPath("$.delivery.files", hasSize(2)))
                .andExpect(jsonPath("$.run").doesNotExist()).andExpect(jsonPath("$.notRun.code").value(containsString("refused.")));
    }

    @Test
    void refusesWithEveryReasonInTheReadersLanguage() throws Exception {
        handIn("es", part("quotas.csv", participants), part("scores.csv", "")).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("problem.delivery-refused")).andExpect(jsonPath("$.reasons", hasSize(4)))
                .andExpect(jsonPath("$.reasons[0].text").value(containsString("falta")));
        ask("/api/deliveries/refused").andExpect(jsonPath("$.items[0].name").value("quotas.csv, scores.csv"))
                .andExpect(jsonPath("$.items[0].reasons", hasSize(4)));
    }

    @Test
    void refusesNamesThatNoFolderCanHaveTogether() throws Exception {
        handIn(part("..", participants), part("a.csv", "x"), part("A.CSV", "y")).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reasons", hasSize(2)));
    }

    @Test
    void knowsNothingOfWhatIsNotThere() throws Exception {
        ask("/api/deliveries/100000").andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("problem.delivery-unknown"));
        ask("/api/deliveries?page=-1").andExpect(status().isBadRequest());
        ask("/api/deliveries?known-on=1999-01-01T00:00:00Z").andExpect(status().isOk()).andExpect(jsonPath("$.total").value(0));
        ask("/api/deliveries?known-on=yesterday").andExpect(status().isBadRequest());
        mvc.perform(multipart("/api/deliveries").session(operations).with(csrf())).andExpect(status().isBadRequest());
    }

    @Test
    void takesWhatIsDroppedIntoTheInboxOfTheService() {
        Path inbox = settings.inbox();
        DataFiles.file(inbox, "participants.csv", participants);
        Awaitility.await().until(() -> Files.exists(inbox.resolve("done")));
        assertThat(deliveries.latest().orElseThrow().received().who()).isEqualTo("(inbox)");
    }

    private ResultActions ask(String address) throws Exception {
        return mvc.perform(get(address).session(operations));
    }

    private ResultActions handIn(MockMultipartFile... files) throws Exception {
        return handIn("en", files);
    }

    private ResultActions handIn(String language, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/api/deliveries");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return mvc.perform(request.session(operations).with(csrf()).header("Accept-Language", language));
    }

    private static MockMultipartFile part(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
