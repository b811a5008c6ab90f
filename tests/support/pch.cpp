// SPDX-License-Identifier: GPL-3.0-or-later
// Exists so that the tests' precompiled header has a target to belong to.
