# SPDX-License-Identifier: Apache-2.0
# cmake -D SHELL=shell.html -D PAGE=page.js -D LOADER=program.js -D PROGRAM=program.wasm -D OUT=FILE -P assemble.cmake: the
# page in one file, the program in base64.
cmake_minimum_required(VERSION 3.25)
file(READ ${SHELL} html)
file(READ ${PAGE} page)
file(READ ${LOADER} loader)
execute_process(COMMAND base64 --wrap=0 ${PROGRAM} OUTPUT_VARIABLE program COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "@PAGE@" "${page}" html "${html}")
string(REPLACE "@LOADER@" "${loader}" html "${html}")
string(REPLACE "@PROGRAM@" "${program}" html "${html}")
file(WRITE ${OUT} "${html}")
