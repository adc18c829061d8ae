namespace SessionGraph.Workshops;

internal sealed class BranchConfiguration() : LookupConfiguration<Branch, string>("Branches");
