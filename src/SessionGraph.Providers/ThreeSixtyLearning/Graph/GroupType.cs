
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A group of users in 360Learning. Each path session is owned by a group.</summary>
[ObjectType<Group>]
public static class GroupType;
