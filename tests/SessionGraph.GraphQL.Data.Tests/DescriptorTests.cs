using System.Buffers;
using System.Text;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Data.Tests.Store;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>Described filters and orders, over a list in memory.</summary>
public sealed class DescriptorTests : IServiceProvider
{
    private static readonly Schema s_schema = TestSchema.Create(builder => builder
        .AddTypes(typeof(LessonQueries))
        .ModifyPagingOptions(options => options.MaxPageSize = 3));

    [Fact]
    public void A_described_filter_has_the_fields_that_were_named()
    {
        var type = s_schema.GetType<InputObjectType>("LessonFilterInput");

        Assert.Equal(["and", "or", "not", "name", "room", "length"], type.Fields.Select(field => field.Name));
        Assert.Equal("IdOperationFilterInput", type.Fields["room"].Type.ToString());
        Assert.Equal("What it is about.", type.Fields["name"].Description);
    }

    [Fact]
    public void A_described_order_has_the_fields_that_were_named()
        => Assert.Equal(["topic", "minutes"], s_schema.GetType<InputObjectType>("LessonOrder").Fields.Select(field => field.Name));

    [Fact]
    public void A_member_that_is_ignored_where_it_is_declared_is_no_field()
    {
        var schema = TestSchema.Create(builder => builder.AddTypes(typeof(HallQueries)));

        Assert.Equal(["and", "or", "not", "id"], schema.GetType<InputObjectType>("HallFilterInput").Fields.Select(field => field.Name));
        Assert.Equal(["id"], schema.GetType<InputObjectType>("HallSortInput").Fields.Select(field => field.Name));
    }

    [Fact]
    public void A_field_for_what_is_no_special_entity_is_a_fault_of_the_schema()
    {
        var filter = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(WrongFilterQueries))));
        var sort = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(WrongSortQueries))));

        Assert.Contains("HallWrongFilterInput.lesson: Lesson is not a subtype of Hall.", filter.Message, StringComparison.Ordinal);
        Assert.Contains("HallWrongSortInput.lesson: Lesson is not a subtype of Hall.", sort.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_filtered_by_a_list_filter_and_an_object_is_not()
    {
        var list = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(WrongListQueries))));
        var value = Assert.Throws<SchemaException>(() => TestSchema.Create(builder => builder.AddTypes(typeof(WrongObjectQueries))));

        Assert.Contains("halls: a list is filtered by a ListFilterInputType<HallFilterInputType>.", list.Message, StringComparison.Ordinal);
        Assert.Contains("ListFilterInputType<HallFilterInputType> filters a list", value.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ lessons(where: { length: { gt: 30 } }) { nodes { topic } } }", """{"nodes":[{"topic":"Sets"},{"topic":null}]}""")]
    [InlineData(
        "{ lessons(order: { topic: DESC }) { nodes { topic } pageInfo { hasNextPage } } }",
        """{"nodes":[{"topic":"Sets"},{"topic":"Maps"},{"topic":null}],"pageInfo":{"hasNextPage":true}}""")]
    [InlineData(
        "{ lessons(order: { topic: ASC }, last: 2) { nodes { topic number } pageInfo { hasPreviousPage } } }",
        """{"nodes":[{"topic":null,"number":3},{"topic":null,"number":4}],"pageInfo":{"hasPreviousPage":true}}""")]
    public async Task A_list_in_memory_is_filtered_sorted_and_paged_alike(string document, string expected)
    {
        var executor = RequestExecutor.Create(s_schema, new DocumentValidator());
        var request = new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Services = this };
        await using var result = (OperationResult)await executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);

        Assert.Equal($"{{\"data\":{{\"lessons\":{expected}}}}}", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public object? GetService(Type serviceType) => null;

    internal sealed class Lesson
    {
        public int Number { get; set; }

        public string? Topic { get; set; }

        public int Minutes { get; set; }

        public int Room { get; set; }

        public string Secret { get; set; } = "";
    }

    internal sealed class Hall
    {
        public int Id { get; set; }

        [GraphQLIgnore]
        public string Key { get; set; } = "";
    }

    internal sealed class Campus
    {
        public Hall? Aula { get; set; }

        public IReadOnlyList<Hall> Halls { get; set; } = [];
    }

    internal sealed class HallFilterInputType : FilterInputType<Hall>;

    internal sealed class WrongListFilterInputType : FilterInputType<Campus>
    {
        protected override void Configure(IFilterInputTypeDescriptor<Campus> descriptor)
            => descriptor.Field(campus => campus.Halls).Type<HallFilterInputType>();
    }

    internal sealed class WrongObjectFilterInputType : FilterInputType<Campus>
    {
        protected override void Configure(IFilterInputTypeDescriptor<Campus> descriptor)
            => descriptor.Field(campus => campus.Aula).Type<ListFilterInputType<HallFilterInputType>>();
    }

    internal sealed class HallWrongFilterInputType : FilterInputType<Hall>
    {
        protected override void Configure(IFilterInputTypeDescriptor<Hall> descriptor)
            => descriptor.OfType<FilterInputType<Lesson>>("lesson");
    }

    internal sealed class HallWrongSortInputType : SortInputType<Hall>
    {
        protected override void Configure(ISortInputTypeDescriptor<Hall> descriptor)
            => descriptor.OfType<SortInputType<Lesson>>("lesson");
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class WrongListQueries
    {
        [UseFiltering<WrongListFilterInputType>]
        public static IQueryable<Campus> GetCampuses() => Array.Empty<Campus>().AsQueryable();
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class WrongObjectQueries
    {
        [UseFiltering<WrongObjectFilterInputType>]
        public static IQueryable<Campus> GetCampuses() => Array.Empty<Campus>().AsQueryable();
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class HallQueries
    {
        [UseFiltering]
        [UseSorting]
        public static IReadOnlyList<Hall> GetHalls() => [];
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class WrongFilterQueries
    {
        [UseFiltering<HallWrongFilterInputType>]
        public static IReadOnlyList<Hall> GetHalls() => [];
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class WrongSortQueries
    {
        [UseSorting<HallWrongSortInputType>]
        public static IReadOnlyList<Hall> GetHalls() => [];
    }

    internal sealed class LessonFilterInputType : FilterInputType<Lesson>
    {
        protected override void Configure(IFilterInputTypeDescriptor<Lesson> descriptor)
        {
            descriptor.Ignore(lesson => lesson.Secret).Ignore(lesson => lesson.Number).Ignore(lesson => lesson.Minutes);
            descriptor.Field(lesson => lesson.Topic).Name("name").Description("What it is about.");
            descriptor.Field(lesson => lesson.Room).ID();
            descriptor.Field(lesson => lesson.Minutes + 0).Name("length");
        }
    }

    internal sealed class LessonSortInputType : SortInputType<Lesson>
    {
        protected override void Configure(ISortInputTypeDescriptor<Lesson> descriptor)
        {
            descriptor.Name("LessonOrder").BindFieldsExplicitly();
            descriptor.Field(lesson => lesson.Topic);
            descriptor.Field(lesson => lesson.Minutes);
        }
    }

    [ExtendObjectType(OperationTypeNames.Query)]
    private static class LessonQueries
    {
        [UsePaging(Key = [nameof(Lesson.Number)], DefaultPageSize = 3)]
        [UseFiltering<LessonFilterInputType>]
        [UseSorting<LessonSortInputType>]
        public static IReadOnlyList<Lesson> GetLessons() =>
        [
            new() { Number = 1, Topic = "Sets", Minutes = 45 },
            new() { Number = 3, Topic = null, Minutes = 60 },
            new() { Number = 2, Topic = "Maps", Minutes = 20 },
            new() { Number = 4, Topic = null, Minutes = 10 },
        ];
    }
}
