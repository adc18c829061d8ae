using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>The filter of all sessions, by what they have in common and by what each type has.</summary>
public sealed class SessionFilterInputType : FilterInputType<Session>
{
    protected override void Configure(IFilterInputTypeDescriptor<Session> descriptor) => descriptor
        .OfType<FilterInputType<SessionSetup>>("school")
        .OfType<AcademicSessionFilterInputType>("oneRoster")
        .OfType<QuizSessionFilterInputType>("quiz")
        .OfType<CourseSessionFilterInputType>("zohoPeople")
        .OfType<PathSessionFilterInputType>("threeSixtyLearning");
}

public sealed class AcademicSessionFilterInputType : FilterInputType<AcademicSession>
{
    protected override void Configure(IFilterInputTypeDescriptor<AcademicSession> descriptor)
    {
        descriptor.Field(session => session.Id).ID(nameof(AcademicSession));
        descriptor.Field(session => session.Org);
        descriptor.Field(session => session.Parent).Type<AcademicSessionFilterInputType>();
        descriptor.Field(session => session.Children).Type<ListFilterInputType<AcademicSessionFilterInputType>>();
    }
}

public sealed class QuizSessionFilterInputType : FilterInputType<QuizSession>
{
    protected override void Configure(IFilterInputTypeDescriptor<QuizSession> descriptor) => descriptor.Field(session => session.Person);
}

public sealed class CourseSessionFilterInputType : FilterInputType<CourseSession>
{
    protected override void Configure(IFilterInputTypeDescriptor<CourseSession> descriptor)
    {
        descriptor.Field(session => session.Room);
        descriptor.Field(session => session.Module).Type<CourseModuleFilterInputType>();
        descriptor.Field(session => session.Resources);
    }
}

public sealed class CourseModuleFilterInputType : FilterInputType<CourseModule>
{
    protected override void Configure(IFilterInputTypeDescriptor<CourseModule> descriptor) => descriptor.Field(module => module.Batch);
}

public sealed class PathSessionFilterInputType : FilterInputType<PathSession>
{
    protected override void Configure(IFilterInputTypeDescriptor<PathSession> descriptor)
        => descriptor.Field(session => session.Instructors.Select(instructor => instructor.User!)).Name("instructors");
}

/// <summary>The order of all sessions, by what they have in common and by what each type has.</summary>
public sealed class SessionSortInputType : SortInputType<Session>
{
    protected override void Configure(ISortInputTypeDescriptor<Session> descriptor) => descriptor
        .OfType<SortInputType<SessionSetup>>("school")
        .OfType<SortInputType<AcademicSession>>("oneRoster")
        .OfType<SortInputType<QuizSession>>("quiz")
        .OfType<SortInputType<CourseSession>>("zohoPeople")
        .OfType<SortInputType<PathSession>>("threeSixtyLearning");
}
