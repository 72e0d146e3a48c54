/** Obsidian's Platform flags: a Linux desktop until `setPlatform` says otherwise. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: 'app://local/',
};

export type Device = 'desktop' | 'tablet' | 'phone';

export function setPlatform(device: Device): void {
  const mobile = device !== 'desktop';
  Object.assign(Platform, {
    isDesktop: !mobile,
    isDesktopApp: !mobile,
    isMobile: mobile,
    isMobileApp: mobile,
    isAndroidApp: mobile,
    isPhone: device === 'phone',
    isTablet: device === 'tablet',
  });
}
