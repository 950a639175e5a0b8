package org.huying.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Nothing but a keyboard. */
record Keys(Page page) {

    private static final int FAR = 80;

    /** Presses Tab until the element has the focus, and sees that a reader can tell. */
    Keys to(Locator wanted) {
        for (int pressed = 0; pressed < FAR; pressed++) {
            page.keyboard().press("Tab");
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                assertThat(wanted.evaluate(
                                """
                                element => {
                                  const style = getComputedStyle(element);
                                  return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                                }"""))
                        .as("the focus is seen on %s", wanted)
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("Tab does not reach " + wanted);
    }

    Keys types(String words) {
        page.keyboard().insertText(words);
        return this;
    }

    Keys presses(String key) {
        page.keyboard().press(key);
        return this;
    }
}
