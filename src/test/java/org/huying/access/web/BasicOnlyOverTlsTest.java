package org.huying.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.huying.access.SpringTown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BasicOnlyOverTlsTest extends SpringTown {

    @Autowired
    private Answers answers;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,   false, 200",
        "::1,         false, 200",
        "203.0.113.7, false, 403",
        "203.0.113.7, true,  200",
        "2001:db8::1, false, 403"
    })
    void beyond_the_loopback_only_over_tls(String address, boolean secure, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/work-items");
        request.setRemoteAddr(address);
        request.setSecure(secure);
        request.addPreferredLocale(Locale.ENGLISH);
        var response = new MockHttpServletResponse();

        new BasicOnlyOverTls(answers).doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(new ObjectMapper().readTree("[" + response.getContentAsString() + "]"))
                .hasSize(status == 403 ? 1 : 0);
    }
}
