PYTHONHASHSEED=0 valgrind --tool=callgrind --callgrind-out-file=/dev/null /tmp/w/v-names3/bin/python "$@" 2>&1 | grep Collected | awk '{printf "%.1f M\n",$NF/1e6}'
