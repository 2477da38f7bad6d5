export default {
  plugins: {
    'postcss-preset-mantine': {},
    'postcss-simple-vars': {
      variables: {
        // Under this the navigation is a sheet and the tray a bottom bar.
        'mantine-breakpoint-sm': '48em',
        'mantine-breakpoint-md': '62em',
      },
    },
  },
};
