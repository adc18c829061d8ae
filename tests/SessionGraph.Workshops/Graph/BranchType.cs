namespace SessionGraph.Workshops;

/// <summary>A branch of the library.</summary>
[ObjectType<Branch>]
public static class BranchType;
