package org.huying.architecture;

import org.huying.HuyingApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_depend_downwards_and_only_on_what_others_publish() {
        ApplicationModules.of(HuyingApplication.class).verify();
    }
}
