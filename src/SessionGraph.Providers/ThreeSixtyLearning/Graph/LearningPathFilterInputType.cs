
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>What paths are filtered by.</summary>
public sealed class LearningPathFilterInputType : FilterInputType<LearningPath>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<LearningPath> descriptor)
    {
        descriptor.Ignore(learningPath => learningPath.Connection);
    }
}
