using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers;

/// <summary>The two columns of the primary key of what sessions refer to: the connection, and the provider's own id.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
public sealed class LookupColumns<TEntity, TId>
    where TEntity : class
    where TId : notnull
{
    /// <summary>Reads them from the store's model.</summary>
    public LookupColumns(IDbContextFactory<SessionGraphContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        var key = context.Model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties;
        Row = Expression.Parameter(typeof(TEntity), "row");
        Connection = Expression.Property(Row, key[0].PropertyInfo!);
        Id = Expression.Property(Row, key[1].PropertyInfo!);
        var create = typeof(LookupKey<TId>).GetConstructor([typeof(string), typeof(TId)])!;
        Key = Expression.Lambda<Func<TEntity, LookupKey<TId>>>(Expression.New(create, Connection, Id), Row);
    }

    /// <summary>The row that the columns are of.</summary>
    public ParameterExpression Row { get; }

    /// <summary>The connection of a row.</summary>
    public Expression Connection { get; }

    /// <summary>The provider's id of a row.</summary>
    public Expression Id { get; }

    /// <summary>Both.</summary>
    public Expression<Func<TEntity, LookupKey<TId>>> Key { get; }
}
