// A browser, compilers and servers side by side would wait for each other longer than their limits are.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
