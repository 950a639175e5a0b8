package org.huying.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class UnfitFirstAdministratorTest extends SpringTown {

    @Autowired
    PasswordTable table;

    @Autowired
    PasswordRules rules;

    @Autowired
    PasswordEncoder encoder;

    @ParameterizedTest
    @CsvSource({
        "second.admin, tooShort7, HUYING_ADMIN_PASSWORD",
        "second.admin, my second.admin, HUYING_ADMIN_PASSWORD",
        "Second Admin, river lantern bamboo, HUYING_ADMIN_ACCOUNT"
    })
    void the_server_says_which_setting_to_correct_and_does_not_repeat_it(
            String account, String password, String setting) {
        var first = new FirstAdministrator(new FirstAdministrator.Settings(account, password), table, rules, encoder);
        var failure = catchThrowableOfType(UnfitFirstAdministrator.class, first::create);

        var analysis = new UnfitFirstAdministratorAnalyzer().analyze(failure);

        assertThat(analysis.getDescription()).contains(setting).doesNotContain(password);
        assertThat(analysis.getAction()).isNotBlank().doesNotContain(password);
        assertThat(table.find(account)).isEmpty();
    }
}
