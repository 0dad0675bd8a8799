/** Short and other forms of one first name, the form they are compared by first. Folded. */
const FORMS = `
  alexander alex aleksandr alexandr aleksander oleksandr
  andrew andy drew
  anthony tony
  benjamin ben
  charles charlie chuck
  christopher chris
  daniel dan danny
  david dave
  donald don
  edward ed eddie ted
  elizabeth liz beth
  francis frank
  gregory greg
  james jim jimmy
  jeffrey jeff
  john jack johnny
  joseph joe
  kenneth ken
  lawrence larry
  margaret maggie peggy
  matthew matt
  michael mike mick
  mohammed mohamed mohammad muhammad mohamad muhammed
  nicholas nick
  patrick pat
  peter pete
  richard rick dick
  robert bob bobby rob
  ronald ron
  samuel sam
  stephen steven steve
  theodore teddy
  thomas tom
  timothy tim
  william bill billy will
  yevgeny evgeny yevgeniy evgeni
`;
const CANONICAL = new Map(FORMS.trim()
    .split('\n')
    .flatMap((line) => {
    const [first = '', ...others] = line.trim().split(' ');
    return others.map((other) => [other, first]);
}));
/** The form a first name is compared by: "bill" and "william" are one. */
export const firstNameKey = (given) => CANONICAL.get(given) ?? given;
