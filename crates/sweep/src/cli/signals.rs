//! Signals that become flags, so that nothing is torn by them.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// The exit code of what was interrupted.
const INTERRUPTED: i32 = 130;

/// A flag that is raised by the first SIGINT or SIGTERM. The second ends the
/// program at once, which the records survive. Where signals cannot be
/// caught, the first does.
pub(crate) fn stop_flag() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // The first of the two looks at the flag before the second raises it.
        let end = Arc::clone(&stop);
        let _ = flag::register_conditional_shutdown(signal, INTERRUPTED, end);
        let _ = flag::register(signal, Arc::clone(&stop));
    }
    stop
}

/// Makes a limit on the size of files an error of writing, and not the end of
/// the program.
pub(crate) fn survive_file_limits() {
    #[cfg(unix)]
    {
        let signal = signal_hook::consts::SIGXFSZ;
        let _ = flag::register(signal, Arc::new(AtomicBool::new(false)));
    }
}
