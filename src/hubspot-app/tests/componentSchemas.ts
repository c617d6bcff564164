/* HubSpot serves the schemas of components only to signed-in accounts. These say what its documentation says, so that its own
   validation can run here; the last word has `hs project validate`. */

const text = { type: 'string', minLength: 1 };
const https = { type: 'string', pattern: String.raw`^https://[^\s$]+$` };
const origin = { type: 'string', pattern: String.raw`^https://[^/\s$]+$` };
const texts = { type: 'array', items: text, uniqueItems: true };

const object = (required: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
  type: 'object', properties: { ...required, ...optional }, required: Object.keys(required), additionalProperties: false,
});

const subscription = (type: RegExp, more: Record<string, unknown>, optional: Record<string, unknown> = {}) =>
  object({ subscriptionType: { type: 'string', pattern: type.source }, active: { type: 'boolean' }, ...more }, optional);

const crmObject = {
  ...subscription(/^object\.(creation|deletion|merge|restore|associationChange|propertyChange)$/, { objectType: { enum: ['company', 'contact', 'deal'] } }, { propertyName: text }),
  if: { properties: { subscriptionType: { const: 'object.propertyChange' } } },
  then: { required: ['propertyName'] },
  else: { not: { required: ['propertyName'] } },
};

export const componentSchemas = {
  APPLICATION: object({
    name: { ...text, maxLength: 200, pattern: String.raw`^\S(.*\S)?$` },
    description: { ...text, maxLength: 8192 },
    distribution: { enum: ['marketplace', 'private'] },
    auth: object({
      type: { const: 'oauth' },
      redirectUrls: { type: 'array', items: https, minItems: 1, uniqueItems: true },
      requiredScopes: { ...texts, minItems: 1 },
    }, { optionalScopes: texts, conditionallyRequiredScopes: texts }),
    permittedUrls: object({}, Object.fromEntries(['fetch', 'iframe', 'img'].map(use => [use, { type: 'array', items: origin }]))),
  }, {
    logo: text,
    support: object({}, { supportEmail: { type: 'string', format: 'email' }, documentationUrl: https, supportUrl: https, supportPhone: { type: 'string', pattern: String.raw`^\+` } }),
  }),
  CARD: object({
    name: text,
    entrypoint: { type: 'string', pattern: String.raw`^/app/cards/\w+\.tsx$` },
    location: { enum: ['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar'] },
    objectTypes: { ...texts, minItems: 1 },
  }, { description: text, previewImage: object({ file: text, altText: text }) }),
  SETTINGS: object({ entrypoint: { type: 'string', pattern: String.raw`^/app/settings/\w+\.tsx$` } }),
  PAGE: object({ entrypoint: { type: 'string', pattern: String.raw`^/app/pages/\w+\.tsx$` } }),
  WEBHOOKS: object({
    settings: object({ targetUrl: https, maxConcurrentRequests: { type: 'integer', minimum: 6 } }),
    subscriptions: object({}, {
      crmObjects: { type: 'array', items: crmObject, uniqueItems: true, maxItems: 1000 },
      legacyCrmObjects: { type: 'array', items: { type: 'object' } },
      hubEvents: { type: 'array', items: subscription(/^(contact\.privacyDeletion|conversation\.\w+)$/, {}) },
    }),
  }),
};
