/** The text of `READ-ME-FIRST.txt`: how to open the folder without us. It says nothing of what the folder holds. */
export const READ_ME_FIRST = `This folder is an encrypted archive. It can be opened with public tools alone:
age (version 1.3 or newer) and SQLCipher (version 4). You need a passphrase that
belongs to one of the files in "keys".

Do not rename, move or change anything in here.

1. Your own key:

     age -d -o key.txt keys/NAME.age          (asks for the passphrase)

2. Your grant (try each file in "grants" until one opens):

     age -d -i key.txt -o grant.txt grants/NAME.age

   grant.txt lists, for each compartment, a database key (64 hex digits) and an
   age identity. Where there are several generations, the last one is current.

3. The databases:

     sqlcipher archive.db
     PRAGMA key = "x'DATABASE-KEY'";
     SELECT * FROM record;

   and the same for identities.db with its own database key.

4. The stored files:

     age -d -i grant.txt -o FILE objects/ab/NAME.age

   Which stored file is which stands in the table "object".

key.txt and grant.txt open everything: write them to memory (for example
/dev/shm), not to a disk, and remove them afterwards. Work on a copy of this
folder.
`;
