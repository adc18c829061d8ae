using System.Globalization;
using System.Linq.Expressions;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>The types of numbered pages.</summary>
internal static class PageTypes
{
    private const string DetailsName = "PageDetails";
    private const string InputName = "PageInput";

    /// <summary>The cost of a page. Its size is the argument <c>page.size</c>, or else the maximum.</summary>
    public static CostDefault Cost { get; } = new(Size: _ => new ListSize(
        PageDetails.MaxSize, ["page.size"], PageDetails.MaxSize, ["data"], RequireOneSlicingArgument: false));

    /// <summary>Gets the page type of an entity, and adds it to the schema if needed.</summary>
    public static TypeReference GetOrAdd<T>(IDescriptorContext context)
    {
        var typeName = context.GetTypeName(typeof(T), isInput: false) + "Page";
        return new TypeReference.NonNull(context.GetOrAddType(typeName, () => Page<T>(context, typeName)));
    }

    /// <summary>Gets the input type of the argument <c>page</c>, and adds it to the schema if needed.</summary>
    public static TypeReference GetOrAddInput(IDescriptorContext context) => context.GetOrAddType(InputName, Input);

    private static ObjectTypeConfiguration Page<T>(IDescriptorContext context, string typeName)
    {
        var item = context.GetTypeReference(typeof(T), isInput: false, isNullable: false);
        var details = context.GetOrAddType(DetailsName, Details);
        var type = new ObjectTypeConfiguration
        {
            Name = typeName,
            Description = $"One page of a list of `{context.GetTypeName(typeof(T), isInput: false)}`, requested by its number.",
            RuntimeType = typeof(Page<T>),
        };
        Add(type, "data", "The items on the page.", Required(new TypeReference.List(item)), (Page<T> page) => page.Data);
        Add(type, "page", "The number and the size of the page.", Required(details), (Page<T> page) => page.Details);
        Add(
            type,
            "totalCount",
            "The number of items on all pages. Null unless the argument `count` is true.",
            Named("Int"),
            (Page<T> page) => page.TotalCount);
        type.Fields[^1].Features.Set(PagingCosts.TotalCount);
        Add(type, "hasNextPage", "Whether more items come after this page.", Required(Named("Boolean")), (Page<T> page) => page.HasNextPage);
        return type;
    }

    private static ObjectTypeConfiguration Details()
    {
        var type = new ObjectTypeConfiguration
        {
            Name = DetailsName,
            Description = "The number and the size of a page.",
            RuntimeType = typeof(PageDetails),
        };
        Add(type, "number", "The number of the page; the first is 1.", Required(Named("Int")), (PageDetails details) => details.Number);
        Add(
            type,
            "size",
            $"The number of items on a full page, from 1 to {PageDetails.MaxSize}.",
            Required(Named("Int")),
            (PageDetails details) => details.Size);
        return type;
    }

    private static InputObjectTypeConfiguration Input()
    {
        var type = new InputObjectTypeConfiguration { Name = InputName, Description = "Selects a page of a list by its number." };
        Add(type, "number", "The number of the page; the first is 1.", PageDetails.FirstNumber);
        Add(type, "size", $"The number of items on a page, from 1 to {PageDetails.MaxSize}.", PageDetails.MaxSize);
        return type;
    }

    private static void Add(InputObjectTypeConfiguration type, string name, string description, int defaultValue)
        => type.Fields.Add(new InputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = Named("Int"),
            DefaultValue = new IntValueNode(defaultValue.ToString(CultureInfo.InvariantCulture)),
        });

    private static void Add<TParent, TValue>(
        ObjectTypeConfiguration type,
        string name,
        string description,
        TypeReference fieldType,
        Expression<Func<TParent, TValue>> getter)
        => type.Fields.Add(new OutputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = fieldType,
            ResultType = typeof(TValue),
            Getter = getter,
        });

    private static TypeReference Named(string name) => new TypeReference.Named(name);

    private static TypeReference Required(TypeReference type) => new TypeReference.NonNull(type);
}
