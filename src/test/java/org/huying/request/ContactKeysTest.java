package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

class ContactKeysTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void a_keyset_is_taken_from_a_file_as_json_or_as_base64() throws Exception {
        String json = ContactKeys.create();
        Path file = Files.writeString(home.resolve("keys.json"), json);
        byte[] sealed = ContactKeys.parse(json).seal("HY1", ContactField.NAME, "王小明");

        for (String configured : new String[] {file.toString(), json, base64(json)}) {
            ContactKeys keys = ContactKeysConfiguration.keys(configured, home, false);
            assertThat(keys.open("HY1", ContactField.NAME, sealed)).isEqualTo("王小明");
        }
    }

    @Test
    void a_value_opens_only_as_what_it_was_sealed() throws Exception {
        ContactKeys keys = ContactKeys.parse(ContactKeys.create());
        byte[] sealed = keys.seal("HY1", ContactField.NAME, "王小明");

        assertThatThrownBy(() -> keys.open("HY2", ContactField.NAME, sealed))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> keys.open("HY1", ContactField.EMAIL, sealed))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> ContactKeys.parse(ContactKeys.create()).open("HY1", ContactField.NAME, sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void the_same_phone_has_the_same_digest_under_the_same_keys_only() throws Exception {
        String json = ContactKeys.create();
        String digest = ContactKeys.parse(json).digest("13812341234");

        assertThat(ContactKeys.parse(json).digests("13812341234")).containsExactly(digest);
        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(ContactKeys.parse(ContactKeys.create()).digest("13812341234"))
                .isNotEqualTo(digest);
    }

    @Test
    void the_demo_makes_its_keys_once_for_its_owner_only() throws Exception {
        byte[] sealed = ContactKeysConfiguration.keys("", home, true).seal("HY1", ContactField.NAME, "王小明");
        Path file = home.resolve("keys/contact.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ContactKeysConfiguration.keys("", home, true).open("HY1", ContactField.NAME, sealed))
                .isEqualTo("王小明");
        try (var files = Files.list(home.resolve("keys"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void without_keys_the_start_fails_and_names_the_command_that_makes_them() {
        assertThatThrownBy(() -> ContactKeysConfiguration.keys(" ", home, false))
                .isInstanceOfSatisfying(ContactKeysFailure.class, failure -> {
                    var analysis = new ContactKeysFailureAnalyzer().analyze(failure, failure);
                    assertThat(analysis.getDescription()).contains("no keyset");
                    assertThat(analysis.getAction()).contains("java -jar huying.jar keys create");
                });
    }

    @Test
    void a_wrong_keyset_is_named_as_such_and_never_quoted() throws Exception {
        Path notKeys = Files.writeString(home.resolve("secret.json"), "{\"contact\": \"hunter2\"}");

        for (String wrong : new String[] {
            notKeys.toString(), "{\"contact\": {\"hunter2\": 1}}", "{hunter2", base64("hunter2"), "/hunter2/none.json"
        }) {
            assertThatThrownBy(() -> ContactKeysConfiguration.keys(wrong, home, false))
                    .isInstanceOf(ContactKeysFailure.class)
                    .hasMessageContaining("keyset")
                    .hasStackTraceContaining("ContactKeysFailure")
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("hunter2"));
        }
    }

    @Test
    void the_command_makes_keys_that_a_node_takes_and_overwrites_none() throws Exception {
        messages.setBasename("messages/request");
        messages.setDefaultEncoding("UTF-8");
        Path file = home.resolve("new/keys.json");

        assertThat(new CommandLine(new KeysCommand(messages)).execute("create", file.toString()))
                .isZero();
        String made = Files.readString(file);
        ContactKeysConfiguration.keys(file.toString(), home, false);

        assertThat(new CommandLine(new KeysCommand(messages)).execute("create", file.toString()))
                .isEqualTo(1);
        assertThat(file).hasContent(made);
    }

    private static String base64(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
