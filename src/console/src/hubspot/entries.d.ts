/* The app's own sources are checked in their own project, against HubSpot's types; here only their being loaded matters. */
declare module '@impactpilot/card';
