import type { Rule } from './rule.ts';

/** Refuses everything a page can ask the person or the machine for. Electron grants what no handler refuses. */
export const permissions: Rule = {
  name: 'permissions',
  why: 'Without both handlers Electron approves the camera, the place, the clipboard, and devices.',
  onSession: (session) => {
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    session.setPermissionCheckHandler(() => false);
    session.setDevicePermissionHandler(() => false);
    session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
    session.on('select-hid-device', (event, _details, choose) => {
      event.preventDefault();
      choose(null);
    });
    session.on('select-usb-device', (event, _details, choose) => {
      event.preventDefault();
      choose();
    });
    session.on('select-serial-port', (event, _ports, _contents, choose) => {
      event.preventDefault();
      choose('');
    });
  },
  onContents: (contents) => {
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose('');
    });
  },
};
