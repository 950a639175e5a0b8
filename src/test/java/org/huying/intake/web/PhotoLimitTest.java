package org.huying.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import org.huying.intake.IdempotencyKey;
import org.huying.intake.IntakeLimits;
import org.huying.problem.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Photos of one address are limited by whichever door they come. */
class PhotoLimitTest extends IntakeTown {

    private static final String ADDRESS = "203.0.113.9";

    @Autowired
    private IntakeLimits limits;

    @Autowired
    private WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"edit", "send"})
    void a_form_looks_at_no_photo_of_an_address_that_has_sent_too_many(String button) throws Exception {
        assertThatThrownBy(() -> {
                    for (int photo = 0; photo < 2_000; photo++) {
                        limits.photo(ADDRESS);
                    }
                })
                .isInstanceOf(Refusal.class);

        var answer = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(multipart("/report")
                        .file(new MockMultipartFile("files", "a.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                        .param("key", IdempotencyKey.random())
                        .param("title", "Lamp")
                        .param("description", "The lamp is out")
                        .param(button, "1")
                        .header("Accept-Language", "en")
                        .with(request -> {
                            request.setRemoteAddr(ADDRESS);
                            return request;
                        }))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("The lamp is out", "Too much was sent from your network");
    }
}
