// Camunda's own log-in view is closed: whoever is logged out goes through ours, which leads back here.
function leaveLogIn() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname);
  }
}
window.addEventListener('hashchange', leaveLogIn);
leaveLogIn();

// Only the reader's own texts are loaded: a second file would change the words of dates to its own.
const language = (window.navigator.languages || []).find(tag => /^(zh|en)/i.test(tag)) || 'zh-CN';
document.documentElement.lang = /^en/i.test(language) ? 'en' : 'zh-CN';

// The texts are laid where Tasklist keeps them, before it starts: on a first visit it would show keys, after an upgrade old words.
const locales = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
const answer = await fetch(locales + document.documentElement.lang + '.json', { cache: 'no-cache' });
if (answer.ok) {
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  kept[locales + '_locales_data_' + document.documentElement.lang + '_' + window.bust] = JSON.stringify(await answer.json());
  window.localStorage.setItem('camunda-web', JSON.stringify(kept));
}

export default {
  app: {
    name: 'Tasklist',
    vendor: '呼应 Huying'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  locales: {
    availableLocales: ['zh-CN', 'en'],
    fallbackLocale: document.documentElement.lang
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取所选任务 · claims the selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '到第一个任务分类 · goes to the first filter'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '到第一项任务 · goes to the first task'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '到表单的第一项 · goes to the form\'s first field'
    }
  }
};
