package org.meritrail.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meritrail.kernel.Texts;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Connection reset by peer"})
    void saysNothingToWhoeverHasHungUp(String how) {
        Exception hungUp = new AsyncRequestNotUsableException("ServletOutputStream failed to write", new IOException(how));
        assertThat(new Faults().anyOther(hungUp, new MockHttpServletRequest("GET", "/api/runs"), Texts.ENGLISH)).isNull();
    }

    @Test
    void tellsAFaultOfTheServiceWithItsReference() {
        assertThat(new Faults().anyOther(new IOException("No space left on device"), new MockHttpServletRequest("GET", "/api/runs"), Texts.ENGLISH)
                .getBody().getProperties()).containsKeys("code", "reference");
    }
}
