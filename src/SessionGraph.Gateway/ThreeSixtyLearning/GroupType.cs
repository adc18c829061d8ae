using SessionGraph.Store;

namespace SessionGraph.Gateway.ThreeSixtyLearning;

/// <summary>A group of the company. Each path session is owned by one.</summary>
[ObjectType<Group>(IgnoreProperties = [nameof(Group.Connection)])]
public static class GroupType;
