using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Makes the field, an <see cref="IQueryable{T}"/>, a connection with the arguments <c>first</c>, <c>after</c>, <c>last</c> and
/// <c>before</c>. It is sorted by the argument <c>order</c>, and then by the primary key. An order of the query itself is ignored.
/// </summary>
public sealed class UsePagingAttribute : ObjectFieldDescriptorAttribute
{
    private bool? _includeTotalCount;
    private bool? _allowBackwardPagination;

    /// <summary>Creates the attribute. Attributes of a field apply in the order of their lines.</summary>
    public UsePagingAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <summary>Whether the connection has the field <c>totalCount</c>. The default is in <see cref="PagingOptions"/>.</summary>
    public bool IncludeTotalCount
    {
        get => _includeTotalCount ?? false;
        set => _includeTotalCount = value;
    }

    /// <summary>The default number of items on a page; 0 for the default in <see cref="PagingOptions"/>.</summary>
    public int DefaultPageSize { get; set; }

    /// <summary>The maximum number of items on a page; 0 for the maximum in <see cref="PagingOptions"/>.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>The name of the types, without <c>Connection</c> and <c>Edge</c>. The default is the name of the field.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Whether the field has the arguments <c>last</c> and <c>before</c>. The default is in <see cref="PagingOptions"/>.</summary>
    public bool AllowBackwardPagination
    {
        get => _allowBackwardPagination ?? true;
        set => _allowBackwardPagination = value;
    }

    /// <summary>The members that identify a row. The default is the primary key of the entity.</summary>
#pragma warning disable CA1819 // An attribute's list is an array.
    public string[]? Key { get; set; }
#pragma warning restore CA1819

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
    {
        var query = ListField.Configure(context, field, declaringType, ListFieldStep.Paging);
        var options = GetOptions(context, declaringType, field);
        query.Key = Key;
        field.Features.Set(PagingCosts.Of(options));
        field.Type = query.UsePaging(context, ConnectionName ?? char.ToUpperInvariant(field.Name[0]) + field.Name[1..], options);
        var limits = $"At most {options.MaxPageSize}.";
        Add(field, "first", "Int", $"Returns the first _n_ items. {limits} Default: {options.DefaultPageSize}.");
        Add(field, "after", "String", "Returns the items that come after this cursor.");
        if (!options.AllowBackwardPagination)
            return;

        Add(field, "last", "Int", $"Returns the last _n_ items. {limits}");
        Add(field, "before", "String", "Returns the items that come before this cursor.");
    }

    private PagingOptions GetOptions(IDescriptorContext context, ComplexTypeConfiguration declaringType, OutputFieldConfiguration field)
    {
        var options = context.Features.Get<PagingOptions>()?.Copy() ?? new PagingOptions();
        options.IncludeTotalCount = _includeTotalCount ?? options.IncludeTotalCount;
        options.AllowBackwardPagination = _allowBackwardPagination ?? options.AllowBackwardPagination;
        options.MaxPageSize = MaxPageSize is 0 ? options.MaxPageSize : MaxPageSize;
        options.DefaultPageSize = DefaultPageSize is 0 ? Math.Min(options.DefaultPageSize, options.MaxPageSize) : DefaultPageSize;
        return options.DefaultPageSize >= 1 && options.DefaultPageSize <= options.MaxPageSize
            ? options
            : throw new SchemaException($"{declaringType.Name}.{field.Name}: the default page size must be from 1 to the maximum page size.");
    }

    private static void Add(OutputFieldConfiguration field, string name, string type, string description)
        => field.Arguments.Add(new InputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = new TypeReference.Named(type),
            RuntimeType = type is "Int" ? typeof(int?) : typeof(string),
        });
}
